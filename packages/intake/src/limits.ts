import { packageLimits } from 'docx-controls/limits'

const mebibyte = 1024 * 1024

/** What a stranger's file may ask of us. The one table: every reader counts by it, and `roadmap intake --help` prints it. */
export const limits = {
  fileBytes: 20 * mebibyte,
  jsonBytes: 2 * mebibyte,
  /** The parts of a Word file and their XML. */
  word: packageLimits,
  jsonDepth: 64,
  pdfPages: 200,
  pdfStreamBytes: 20 * mebibyte,
  pdfTotalBytes: 60 * mebibyte,
  /** Fields or content controls in one form. */
  fields: 2000,
  /** Code points of one answer. */
  textCharacters: 20_000,
  cpuMs: 1500,
  elapsedMs: 5000,
  heapMebibytes: 128,
  /** This program and the reader that it starts, together. */
  memoryMebibytes: 256,
} as const

/** The table in words, a line for each limit. */
export function limitLines(): readonly string[] {
  const size = (bytes: number) => `${bytes / mebibyte} MB`
  const count = (number: number) => number.toLocaleString('en-GB')
  const rows: readonly (readonly [string, string])[] = [
    ['A file', `${size(limits.fileBytes)}; JSON ${size(limits.jsonBytes)}`],
    ['Parts of a Word file', `${count(limits.word.parts)}`],
    ['One part, unpacked', `${size(limits.word.partBytes)}; all together ${size(limits.word.totalBytes)}`],
    ['Unpacked to packed', `${limits.word.ratio} to 1, beyond ${size(limits.word.ratioFromBytes)}`],
    ['XML', `no DOCTYPE; depth ${limits.word.depth}; ${count(limits.word.nodes)} nodes`],
    ['JSON', `depth ${limits.jsonDepth}`],
    ['PDF', `${limits.pdfPages} pages; a stream ${size(limits.pdfStreamBytes)} unpacked`],
    ['Fields of a form', count(limits.fields)],
    ['An answer', `${count(limits.textCharacters)} characters`],
    ['Time for a file', `${limits.cpuMs / 1000} s of processor, ${limits.elapsedMs / 1000} s in all`],
    ['Memory', `${limits.memoryMebibytes} MB in all; heap of the reader ${limits.heapMebibytes} MB`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, most]) => `${name.padEnd(width)}  ${most}`)
}
