import { createRequire } from 'node:module'
import { fromPdfName } from '@roadmap/document/field-path'
import { identityField, splitIdentity } from '@roadmap/document/form-identity'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'
import { parseIdentity, type RawAnswer, type Submission } from '../../submission.ts'
import { assembleAnswers } from '../assemble-answers.ts'
import { readFields } from './read-fields.ts'
import { scanPdf } from './scan-pdf.ts'

type PdfLib = typeof import('@cantoo/pdf-lib')

/**
 * Reads a form in PDF (AcroForm, ISO 32000-1 §12.7): the values of its fields, whichever program filled them in, also where
 * it appended its changes to the file. How a field looks, scripts and XFA are not read. Throws a `Refused` for any other PDF.
 */
export async function readPdf(bytes: Buffer): Promise<Submission> {
  scanPdf(bytes)
  // Loaded only for what may be a form; by `require`, which reads one bundle rather than three hundred modules.
  const lib: PdfLib = createRequire(import.meta.url)('@cantoo/pdf-lib')
  const document = await load(lib, bytes)
  const fields = readFields(lib, document.context, document.catalog)
  const form = readIdentity(fields.get(identityField))
  if (!form) throw new Refused('unknown-form')
  const pages = document.catalog.lookup(lib.PDFName.of('Pages'))
  const count = pages instanceof lib.PDFDict ? pages.lookup(lib.PDFName.of('Count')) : undefined
  if (count instanceof lib.PDFNumber && count.asNumber() > limits.pdfPages) throw new Refused('too-complex')
  const values = [...fields]
    .filter(([name]) => name !== identityField)
    .map(([name, value]) => ({ path: fromPdfName(name), value }))
  return { format: 'pdf', form, answers: assembleAnswers(values) }
}

async function load(lib: PdfLib, bytes: Buffer) {
  try {
    return await lib.PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: lib.ParseSpeeds.Fastest })
  } catch (error) {
    if (error instanceof lib.EncryptedPDFError) throw new Refused('password-pdf')
    // Whatever else the library throws, it says of the bytes: they are no PDF that can be read.
    throw new Refused('damaged-pdf')
  }
}

function readIdentity(value: RawAnswer | undefined) {
  if (typeof value !== 'string') return undefined
  const { id, version, ...more } = splitIdentity(value)
  return parseIdentity({ id, version, ...more })
}
