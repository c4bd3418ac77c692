import type { DocumentPage } from './pdfmake.ts'

/** Keeps what is painted on a page as one text until the page ends; pdfkit makes a buffer of every operator. */
export function collectContent(page: DocumentPage): void {
  const [write, end] = [page.write.bind(page), page.end.bind(page)]
  contents.set(page, '')
  page.write = (operators) => {
    contents.set(page, `${contentOf(page)}${operators}\n`)
  }
  page.end = () => {
    // `write` ends what it is given with a line break of its own.
    const text = contentOf(page).slice(0, -1)
    contents.delete(page)
    if (text !== '') write(text)
    end()
  }
}

/** The operators painted on a page so far, each with a line break after it. */
export function contentOf(page: DocumentPage): string {
  return contents.get(page) ?? ''
}

const contents = new WeakMap<DocumentPage, string>()
