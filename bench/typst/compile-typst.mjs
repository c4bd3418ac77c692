import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

/** Compiles `main.typ` of a folder, with the fonts in `fonts/`, to `typst.pdf`: `node compile-typst.mjs FOLDER`. */
const [, , folder = ''] = process.argv
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] })
const compiled = compiler.compile({ mainFilePath: join(folder, 'main.typ') })
if (!compiled.result) {
  compiled.printErrors()
  throw new Error('Typst could not compile the handbook')
}
writeFileSync(join(folder, 'typst.pdf'), compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 }))
