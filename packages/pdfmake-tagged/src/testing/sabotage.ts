import { deflateSync, inflateSync } from 'node:zlib'

/** How a file is to be broken, as texts with one character for each byte. */
export interface Sabotage {
  /** Of all objects. */
  readonly file?: (source: string) => string
  /** Of what the first page paints, inflated. */
  readonly firstPage?: (operators: string) => string
}

/** A file that was written without object streams, broken, with its cross-references right again. */
export function sabotage(bytes: Uint8Array, { file, firstPage }: Sabotage): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1')
  const changed = (file ?? same)(firstPage ? withFirstPage(source, firstPage) : source)
  if (changed === source) throw new Error('Nothing was broken')
  return Buffer.from(withCrossReferences(changed), 'latin1')
}

function same(source: string): string {
  return source
}

function withFirstPage(source: string, change: (operators: string) => string): string {
  const content = /\/Type\/Page\/.*?\/Contents (\d+) 0 R/.exec(source)?.[1]
  const start = source.indexOf(`\n${content} 0 obj\n`) + 1
  const data = source.indexOf('\nstream\n', start) + '\nstream\n'.length
  const length = Number(/\/Length (\d+)/.exec(source.slice(start, data))?.[1])
  const operators = inflateSync(Buffer.from(source.slice(data, data + length), 'latin1')).toString('latin1')
  const stream = deflateSync(Buffer.from(change(operators), 'latin1')).toString('latin1')
  const head = source.slice(start, data).replace(/\/Length \d+/, `/Length ${stream.length}`)
  return source.slice(0, start) + head + stream + source.slice(data + length)
}

function withCrossReferences(source: string): string {
  const [body = '', rest = ''] = source.split(/(?<=\nendobj\n)xref\n/)
  const offsets: number[] = []
  for (const { index, 1: id } of body.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) offsets[Number(id)] = index
  const rows = Array.from(
    { length: offsets.length - 1 },
    (_, id) => `${String(offsets[id + 1]).padStart(10, '0')} 00000 n \n`,
  )
  const trailer = rest.slice(rest.indexOf('trailer')).replace(/startxref\n\d+/, `startxref\n${body.length}`)
  return `${body}xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}${trailer}`
}
