import { identityProperties } from '@roadmap/document/form-identity'
import { openPackage, type Package, PackageFault, type PackageFaultCode } from 'docx-controls/strangers'
import { limits } from '../../limits.ts'
import { type RefusalCode, Refused } from '../../refused.ts'
import { type FormIdentity, parseIdentity, type Submission } from '../../submission.ts'
import { assembleAnswers } from '../assemble-answers.ts'
import { visitXml } from './parse-xml.ts'
import { readControls } from './read-controls.ts'
import { readPrompts } from './read-prompts.ts'

/**
 * Reads a form in Word. Throws a `Refused` for every other archive: Word files with macros or with a template elsewhere,
 * files of other programs, and documents that are no form of ours. Only parts that the answer needs are unpacked.
 *
 * @param prompts what a control of ours says while it is empty.
 */
export async function readWord(bytes: Buffer, prompts: readonly string[] = []): Promise<Submission> {
  try {
    return await readParts(await openPackage(bytes, limits.word), prompts)
  } catch (error) {
    throw error instanceof PackageFault ? new Refused(refusals[error.code]) : error
  }
}

const refusals: Readonly<Record<PackageFaultCode, RefusalCode>> = {
  damaged: 'damaged',
  password: 'password',
  path: 'zip-path',
  tooManyParts: 'too-complex',
  inflates: 'zip-bomb',
  doctype: 'doctype',
  malformedXml: 'damaged',
  tooMuchXml: 'too-complex',
}

async function readParts(parts: Package, prompts: readonly string[]): Promise<Submission> {
  const main = await findDocument(parts)
  await checkRelations(parts)
  const form = (await readProperties(parts)) ?? (await readCustomXml(parts))
  if (!form) throw new Refused('unknown-form')
  const document = await parts.read(main)
  if (!document) throw new Refused('damaged')
  const glossary = await parts.read(`${main.replace(/[^/]*$/, '')}glossary/document.xml`)
  const own = glossary && readPrompts(glossary)
  const values = readControls(document, own, new Set(prompts), knownLanguage(form))
  return { format: 'docx', form, answers: assembleAnswers(values) }
}

/** The name of the part that holds the text. */
async function findDocument(parts: Package): Promise<string> {
  const { names } = parts
  const types = await parts.read('[content_types].xml')
  if (!types) throw new Refused(await otherArchive(parts))
  if ([...names].some((name) => /vbaproject\.bin$|vbadata\.xml$|\/activex\//.test(name))) throw new Refused('macros')
  let main: string | undefined
  let other: Refused['code'] | undefined
  visitXml(types, {
    open: ({ attributes }) => {
      const type = attributes.ContentType ?? ''
      if (/macroEnabled|vbaProject|activeX/i.test(type)) throw new Refused('macros')
      if (/wordprocessingml\.(?:document|template)\.main\+xml$/.test(type)) {
        main ??= attributes.PartName?.replace(/^\//, '').toLowerCase() ?? 'word/document.xml'
      }
      if (/spreadsheetml/.test(type)) other ??= 'xlsx'
      if (/presentationml/.test(type)) other ??= 'pptx'
    },
  })
  // A text may hold a table or a slide of another program; a table is no text.
  if (main === undefined) throw new Refused(other ?? 'not-word')
  return main
}

async function otherArchive(parts: Package): Promise<Refused['code']> {
  const { names } = parts
  if ([...names].some((name) => /(?:^|\/)index(?:\/document\.iwa|\.xml\.gz|\.zip|\.xml)$/.test(name))) return 'pages'
  if (names.has('mimetype')) {
    const type = (await parts.read('mimetype'))?.subarray(0, 100).toString('latin1') ?? ''
    if (type.startsWith('application/vnd.oasis.opendocument')) return 'odt'
  }
  return 'not-word'
}

/**
 * Refuses what would be fetched from elsewhere when somebody opens the file; a link in the text is only a link. Any part may
 * stand in any folder, so the relations of every one are read.
 */
async function checkRelations(parts: Package): Promise<void> {
  for (const name of parts.names) {
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/.test(name)) continue
    // A chart names the workbook that it was pasted from, which is not looked at when the file is opened.
    const isChart = /(?:^|\/)charts\/_rels\//.test(name)
    const bytes = await parts.read(name)
    if (!bytes) continue
    visitXml(bytes, {
      open: ({ attributes }) => {
        if (attributes.TargetMode !== 'External') return
        const type = /[^/]*$/.exec(attributes.Type ?? '')?.[0] ?? ''
        if (type === 'attachedTemplate') {
          // Word notes in every file on which template it was made, and opens that one only where it finds it.
          if (elsewhere.test(attributes.Target ?? '')) {
            throw new Refused('remote-template')
          }
        } else if (fetched.test(type) && !(isChart && type === 'oleObject')) {
          throw new Refused('remote-content')
        }
      },
    })
  }
}

/** Types of relations whose target is a part of what is shown. */
const fetched = /^(?:oleObject|frame|subDocument|aFChunk|image|video|externalLink)$/

/** An address on the web or on another machine; `file:///C:\\…` and `file:///home/…` are on this one. */
const elsewhere = /^(?:https?|ftp|ldap|mhtml):|^(?:\\\\|\/\/)|^file:(?:\/\/[^/\\]|\/{2,3}\\\\|\/{4,}|\\)/i

/** The language that a form claims, if it is one whose names of months can be known. */
function knownLanguage({ language }: FormIdentity): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined // a stranger wrote it, and it is no tag of a language (BCP 47)
  }
}

/** From the custom properties. */
async function readProperties(parts: Package): Promise<FormIdentity | undefined> {
  const bytes = await parts.read('docprops/custom.xml')
  if (!bytes) return undefined
  const found = new Map<string, string>()
  let property: string | undefined
  visitXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'property') property = attributes.name
    },
    text: (text) => {
      if (property !== undefined && text.trim() !== '') found.set(property, `${found.get(property) ?? ''}${text}`)
    },
    close: (name) => {
      if (name === 'property') property = undefined
    },
  })
  return parseIdentity({
    id: found.get(identityProperties.id),
    version: found.get(identityProperties.version),
    edition: found.get(identityProperties.edition),
    language: found.get(identityProperties.language),
  })
}

/** From a part of our own, for programs that drop properties: `<form id="…" version="…"/>` in the namespace of forms. */
async function readCustomXml(parts: Package): Promise<FormIdentity | undefined> {
  for (const name of parts.names) {
    if (!/^customxml\/item\d{1,4}\.xml$/.test(name)) continue
    const bytes = await parts.read(name)
    let found: FormIdentity | undefined
    const open = ({ name: element, attributes: { id, version, edition, language } }: OpenElement, depth: number) => {
      if (depth === 1 && element.startsWith('form:')) found = parseIdentity({ id, version, edition, language })
    }
    if (bytes) visitXml(bytes, { open })
    if (found) return found
  }
  return undefined
}

interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}
