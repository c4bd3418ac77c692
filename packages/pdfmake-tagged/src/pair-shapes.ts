import type { FontInstance, Fontkit, GlyphRun, LookupTable } from './pdfmake.ts'

/**
 * Shapes a word as the sequence of its pairs of letters, of which there are few, where that gives what shaping the word
 * gives: in a font that only moves pairs, and for letters that it never substitutes. `undefined` if it does not.
 * `shape` shapes text of two letters.
 */
export function createPairShapes({ font }: FontInstance, shape: (pair: string) => GlyphRun) {
  const substituted = substitutedGlyphs(font)
  const isFree = new Map<string, boolean>()
  const check = (letter: string) => !substituted?.has(font.glyphForCodePoint(letter.charCodeAt(0)).id)

  return (word: string): GlyphRun | undefined => {
    if (!substituted || !isWord.test(word)) return undefined
    const glyphs: GlyphRun['glyphs'][number][] = []
    const positions: GlyphRun['positions'][number][] = []
    let advanceWidth = 0
    for (let at = 0; at < word.length; at++) {
      const letter = word.charAt(at)
      const free = isFree.get(letter) ?? check(letter)
      isFree.set(letter, free)
      if (!free) return undefined
      const isLast = at === word.length - 1
      const pair = shape(isLast ? word.slice(-2) : word.slice(at, at + 2))
      const [glyph, position] = isLast ? [pair.glyphs[1], pair.positions[1]] : [pair.glyphs[0], pair.positions[0]]
      const second = pair.positions[1]
      if (!glyph || !position || !second || isMoved(second)) return undefined
      glyphs.push(glyph)
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

/** The glyphs with which a substitution may begin; `undefined` for a font that looks at more than two glyphs at once. */
function substitutedGlyphs({ GSUB, GPOS, morx }: Fontkit): ReadonlySet<number> | undefined {
  if (morx || GSUB?.featureVariations || GPOS?.featureVariations) return undefined
  const glyphs = new Set<number>()
  for (const { type, table } of lookupsOf(GSUB)) {
    if (type > lastPlainSubstitution || !table.coverage) return undefined
    for (const glyph of covered(table.coverage)) glyphs.add(glyph)
  }
  const positionings = lookupsOf(GPOS)
  return positionings.every(({ type }) => type === pairAdjustment) ? glyphs : undefined
}

/** Substitutions of other types look at what stands around (OpenType 1.9, GSUB). */
const lastPlainSubstitution = 4
const pairAdjustment = 2

function lookupsOf(table: Fontkit['GSUB']) {
  const used = new Set<number>()
  for (const { tag, feature } of table?.featureList ?? []) {
    if (features.has(tag)) for (const index of feature.lookupListIndexes) used.add(index)
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
