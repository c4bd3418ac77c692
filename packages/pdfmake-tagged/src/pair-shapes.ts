import type { FeatureTable, FontInstance, Fontkit, GlyphRun, LookupTable } from './pdfmake.ts'

/**
 * Shapes a word as the sequence of its pairs of letters, of which there are few, where that gives what shaping the word
 * gives: in a font that only moves pairs, and for letters that it does not substitute. `undefined` if it does not.
 * `shape` shapes text of two letters.
 */
export function createPairShapes({ font }: FontInstance, shape: (pair: string) => GlyphRun) {
  const substitutions = substitutionsOf(font)
  const pairs = new Map<string, GlyphRun | undefined>()
  const shapeFree = (pair: string): GlyphRun | undefined => {
    if (!pairs.has(pair)) pairs.set(pair, isFree(pair, font, substitutions) ? shape(pair) : undefined)
    return pairs.get(pair)
  }

  return (word: string): GlyphRun | undefined => {
    if (!substitutions || !isWord.test(word)) return undefined
    const glyphs: GlyphRun['glyphs'][number][] = []
    const positions: GlyphRun['positions'][number][] = []
    let advanceWidth = 0
    for (let at = 0; at < word.length; at++) {
      const isLast = at === word.length - 1
      const pair = shapeFree(isLast ? word.slice(-2) : word.slice(at, at + 2))
      const [first, second] = pair?.positions ?? []
      if (!pair || !first || !second || isMoved(second)) return undefined
      const position = isLast ? second : first
      glyphs.push(pair.glyphs[isLast ? 1 : 0])
      positions.push(position)
      advanceWidth += position.xAdvance
    }
    return { glyphs, positions, advanceWidth }
  }
}

/** Latin letters, and signs beside them: every pair has a letter, so it is shaped in the script of the word. */
const isWord = /^\(?[A-Za-z]{2,}[,.;:)]?$/

function isMoved({ xAdvance, yAdvance, xOffset, yOffset, advanceWidth }: GlyphRun['positions'][number]): boolean {
  return xAdvance !== advanceWidth || yAdvance !== 0 || xOffset !== 0 || yOffset !== 0
}

/** What fontkit applies to all text of a script like Latin, without what puts marks on letters. */
const features = new Set(['rvrn', 'ltra', 'ltrm', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt', 'curs', 'kern'])

/**
 * The glyphs with which a substitution may begin, each with those that may come next in it (`any` where the first one is
 * enough); `undefined` for a font that looks at what stands around.
 */
type Substitutions = ReadonlyMap<number, ReadonlySet<number> | 'any'>

function substitutionsOf({ GSUB, GPOS, morx }: Fontkit): Substitutions | undefined {
  if (morx || GSUB?.featureVariations || GPOS?.featureVariations) return undefined
  if (!lookupsOf(GPOS).every(({ type }) => type === pairAdjustment)) return undefined
  const found = new Map<number, Set<number> | 'any'>()
  for (const { type, table } of lookupsOf(GSUB)) {
    if (type > lastPlainSubstitution || !table.coverage) return undefined
    for (const [index, glyph] of covered(table.coverage).entries()) {
      const seconds = type === ligature ? [...(table.ligatureSets?.get(index) ?? [])].map(second) : ['any' as const]
      const known = found.get(glyph) ?? new Set()
      const isAny = known === 'any' || seconds.includes('any')
      found.set(glyph, isAny ? 'any' : new Set([...known, ...seconds.filter((one) => one !== 'any')]))
    }
  }
  return found
}

function second({ components }: { readonly components: readonly number[] }): number | 'any' {
  return components[0] ?? 'any'
}

/** Whether no substitution begins with either letter of a pair, the second one being the last of its word or checked next. */
function isFree(pair: string, font: Fontkit, substitutions: Substitutions | undefined): boolean {
  const [first = 0, next = 0] = [...pair].map((letter) => font.glyphForCodePoint(letter.charCodeAt(0)).id)
  const seconds = substitutions?.get(first)
  return seconds !== 'any' && !seconds?.has(next) && substitutions?.get(next) !== 'any'
}

/** Substitutions of other types look at what stands around (OpenType 1.9, GSUB). */
const lastPlainSubstitution = 4
const ligature = 4
const pairAdjustment = 2

/** Those that text in no particular language has, whatever its script: pdfkit names no language. */
function lookupsOf(table: FeatureTable | undefined) {
  const used = new Set<number>()
  for (const { script } of table?.scriptList ?? []) {
    for (const at of script.defaultLangSys?.featureIndexes ?? []) {
      const record = table?.featureList[at]
      if (record && features.has(record.tag)) for (const index of record.feature.lookupListIndexes) used.add(index)
    }
  }
  return [...used].flatMap((index) => {
    const { lookupType, subTables } = table?.lookupList.get(index) ?? { lookupType: 0, subTables: [] }
    // A lookup with far offsets wraps each table of its own type.
    return [...subTables].map((inner) =>
      inner.extension ? { type: inner.lookupType ?? 0, table: inner.extension } : { type: lookupType, table: inner },
    )
  })
}

function covered({ glyphs = [], rangeRecords = [] }: NonNullable<LookupTable['coverage']>): readonly number[] {
  const ranges = rangeRecords.flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, at) => start + at),
  )
  return [...glyphs, ...ranges]
}
