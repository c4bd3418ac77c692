// A plan to fill in: plan.docx, and plan.dotx, which Word opens as a new document.
import { writeFile } from 'node:fs/promises'
import * as word from 'docx-controls'

const cell = (child) => new word.TextCell([new word.TextParagraph({ style: 'Normal', children: [child] })])
const section = { tag: 'task', alias: 'Tasks', title: 'Task' }
const taskRow = (number) =>
  new word.RepeatingRow({
    section,
    item: { tag: `task[${number}]`, alias: `Task ${number}` },
    children: [
      cell(
        new word.InlineControl({
          kind: 'text',
          tag: `task[${number}].what`,
          alias: `What is task ${number}`,
          prompt: 'What is to be done',
        }),
      ),
      cell(
        new word.InlineControl({
          kind: 'dropDown',
          tag: `task[${number}].state`,
          alias: `State of task ${number}`,
          prompt: 'Choose a state',
          items: [
            { value: 'open', text: 'Open' },
            { value: 'done', text: 'Done' },
          ],
        }),
      ),
    ],
  })

const document = new word.Document({
  sections: [
    {
      children: [
        new word.Paragraph({ text: 'Plan', heading: word.HeadingLevel.HEADING_1 }),
        new word.Paragraph({
          children: [
            new word.RunText('Due on '),
            new word.InlineControl({ kind: 'date', tag: 'due', alias: 'Due date', prompt: 'Choose a date' }),
          ],
        }),
        new word.AccessibleTable({
          caption: 'Tasks',
          description: 'One row for each task, with its state.',
          columnWidths: [6000, 3000],
          tableLook: { firstRow: true },
          rows: [
            new word.TableRow({
              tableHeader: true,
              children: [cell(new word.RunText('Task')), cell(new word.RunText('State'))],
            }),
            taskRow(1),
            taskRow(2),
          ],
        }),
      ],
    },
  ],
})

const docx = await word.packDocument(document, {
  title: 'Plan',
  language: 'en-GB',
  creator: 'Garden office',
  date: new Date('2026-01-31T00:00:00Z'),
  properties: { 'plan-version': '1' },
})
await writeFile('plan.docx', docx)
await writeFile('plan.dotx', word.toTemplate(docx))
