import { streamBytes } from './open-file.ts'
import { textOf } from './pdf-value.ts'
import { type Subject, ua } from './subject.ts'

/** What the file says of itself: language, title, and that it is tagged and meets the standards. */
export function checkCatalog({ file, catalog, structure, report }: Subject): void {
  const { entries } = catalog
  const preferences = file.dictionary(entries.get('ViewerPreferences'))?.entries
  if (!textOf(entries.get('Lang'))) {
    report({ rule: 'document-language', clause: ua('7.2'), what: 'the document does not say its language' })
  }
  if (preferences?.get('DisplayDocTitle') !== true) {
    report({ rule: 'display-title', clause: ua('7.1'), what: 'viewers are not told to show the title' })
  }
  if (file.dictionary(entries.get('MarkInfo'))?.entries.get('Marked') !== true || !structure.root) {
    report({ rule: 'tagged', clause: ua('7.1'), what: 'the document is not tagged' })
  }
  const metadata = file.follow(entries.get('Metadata'))
  const isStream = typeof metadata === 'object' && metadata?.kind === 'stream'
  const xmp = isStream ? Buffer.from(streamBytes(metadata)).toString('utf8') : ''
  if (!/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]*\S[^<]*<\/rdf:li>/.test(xmp)) {
    report({ rule: 'metadata-title', clause: ua('7.1'), what: 'the metadata has no title' })
  }
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) {
    report({ rule: 'metadata-standard', clause: ua('5'), what: 'the metadata does not say that the file is PDF/UA-1' })
  }
}
