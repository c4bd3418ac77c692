/** What happened to submissions, one line of JSON for each thing, oldest first. Lines are only ever added. */
export type LedgerLine =
  /** A case study was made of a file. */
  | {
      readonly event: 'accepted'
      readonly on: string
      readonly id: string
      readonly file: string
      readonly content: string
      readonly work: string
    }
  /** Another file with the same answers. */
  | { readonly event: 'known'; readonly file: string; readonly content: string }
  /** A tombstone: it is not taken again. */
  | {
      readonly event: 'withdrawn'
      readonly on: string
      readonly id: string
      readonly why: string
      readonly content?: string | undefined
      readonly work?: string | undefined
    }

/** What a ledger says: hashes only, and the reasons of withdrawals. */
export interface Ledger {
  /** The content hash of a file, by the hash of its bytes. */
  readonly contentOf: ReadonlyMap<string, string>
  /** The case study that was made of answers, by their content hash. */
  readonly idOf: ReadonlyMap<string, string>
  readonly accepted: ReadonlyMap<string, LedgerLine & { readonly event: 'accepted' }>
  readonly withdrawnIds: ReadonlySet<string>
  readonly withdrawnContents: ReadonlySet<string>
  /** Titles of withdrawn case studies, as hashes: a changed copy is not taken either. */
  readonly withdrawnWorks: ReadonlySet<string>
  readonly add: (line: LedgerLine) => void
}

/**
 * Reads a ledger. A last line without its end was cut off by an interruption, and what it was to say has not happened
 * yet. Throws when another line cannot be read: then somebody has edited the ledger, and nothing may be decided by it.
 */
export function parseLedger(text: string): Ledger {
  const ledger = createLedger()
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  for (const [index, line] of whole.split('\n').entries()) {
    // A cut line whose end was added by the run after it.
    if (line === '' || line.endsWith(cutMark)) continue
    ledger.add(parseLine(line, index + 1))
  }
  return ledger
}

/** Ends a line that was cut off, so that the next one stands by itself. */
export const cutMark = '#cut'

export function stringifyLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`
}

/** A line of the ledger that is none of ours. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault'
}

function parseLine(text: string, number: number): LedgerLine {
  const fault = () => new LedgerFault(`Line ${number} of the ledger cannot be read. Put the ledger back as it was.`)
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    throw fault()
  }
  const event = typeof line === 'object' && line !== null && 'event' in line ? line.event : undefined
  if (event !== 'accepted' && event !== 'known' && event !== 'withdrawn') throw fault()
  return line as LedgerLine // Written by `stringifyLine`; the event tells the rest.
}

function createLedger(): Ledger {
  const contentOf = new Map<string, string>()
  const idOf = new Map<string, string>()
  const accepted = new Map<string, LedgerLine & { readonly event: 'accepted' }>()
  const [withdrawnIds, withdrawnContents, withdrawnWorks] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const add = (line: LedgerLine) => {
    if (line.event !== 'withdrawn') contentOf.set(line.file, line.content)
    if (line.event === 'accepted') {
      idOf.set(line.content, line.id)
      accepted.set(line.id, line)
    }
    if (line.event === 'withdrawn') {
      withdrawnIds.add(line.id)
      if (line.content !== undefined) withdrawnContents.add(line.content)
      if (line.work !== undefined) withdrawnWorks.add(line.work)
    }
  }
  return { contentOf, idOf, accepted, withdrawnIds, withdrawnContents, withdrawnWorks, add }
}
