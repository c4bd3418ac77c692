import type { DocumentNode } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import { Footer, Header, PageNumber, Paragraph, RunText, Tab, TextRun } from 'docx-controls'

/** Title and roadmap; below them, where there is a subtitle, that and the edition. */
export function runningHeader({ title, edition, children }: DocumentNode): Header {
  const subtitle = children.find((node) => node.type === 'paragraph' && node.role === 'subtitle')
  const place = subtitle?.type === 'paragraph' ? plainText(subtitle.children).trim() : ''
  return new Header({
    children: [
      line(place === '' ? 'Header' : 'HeaderTitle', title, edition.roadmap),
      ...(place === '' ? [] : [line('Header', place, edition.title)]),
    ],
  })
}

/** Edition on the left, page of pages on the right. */
export function runningFooter({ edition, words }: DocumentNode): Footer {
  const right = pageOfTotal(words.pageOfTotal)
  const left = `${edition.title} · ${edition.version}`
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [new RunText(left), new TextRun({ children: [new Tab(), ...right] })],
      }),
    ],
  })
}

/** `Page {page} of {total}` with Word's own fields for the numbers. */
function pageOfTotal(pattern: string): readonly string[] {
  return pattern
    .split(/(\{page\}|\{total\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{total}' ? PageNumber.TOTAL_PAGES : part))
    .filter((part) => part !== '')
}

function line(style: 'Header' | 'HeaderTitle', left: string, right: string): Paragraph {
  return new Paragraph({ style, children: [new RunText(left), new RunText(`\t${right}`)] })
}
