import type { DocumentNode } from '@roadmap/document/nodes'
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx-controls'

/** Title on the left, short name of the roadmap on the right. */
export function runningHeader({ title, edition }: DocumentNode): Header {
  return new Header({ children: [line('Header', [title], [edition.roadmap])] })
}

/** Edition on the left, page of pages on the right. */
export function runningFooter({ edition, words }: DocumentNode): Footer {
  return new Footer({
    children: [line('Footer', [`${edition.title} · ${edition.version}`], pageOfTotal(words.pageOfTotal))],
  })
}

/** `Page {page} of {total}` with Word's own fields for the numbers. */
function pageOfTotal(pattern: string): readonly string[] {
  return pattern
    .split(/(\{page\}|\{total\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{total}' ? PageNumber.TOTAL_PAGES : part))
    .filter((part) => part !== '')
}

function line(style: 'Header' | 'Footer', left: readonly string[], right: readonly string[]): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ children: [...left, new Tab(), ...right] })] })
}
