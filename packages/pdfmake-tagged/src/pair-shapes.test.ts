import { expect, test } from 'vitest'
import { createPairShapes } from './pair-shapes.ts'
import type { FeatureTable, FontInstance, Fontkit, GlyphPosition, GlyphRun, LookupTable } from './pdfmake.ts'
import { TaggedDocument } from './tagged-document.ts'
import { basics } from './testing/read-pdf.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
/** As `quickenShapes` shapes plain text. */
const withoutMarks = { ccmp: false, mark: false, mkmk: false }

const idsOf = ({ glyphs }: GlyphRun) => glyphs.map((glyph) => (glyph as { readonly id: number }).id)

function openFont(file: string): FontInstance {
  const document = new TaggedDocument({}, {}, {}, {}, { autoFirstPage: false, font: null })
  document.registerFont('Body', file)
  const opened = document as unknown as { font(name: string): { readonly _font: FontInstance } }
  return opened.font('Body')._font
}

test.each(Object.entries(basics.fonts.Body))(
  'all pairs of letters are shaped as the face %s shapes them',
  (_, file) => {
    const font = openFont(file)
    const shapePairs = createPairShapes(font, (pair) => font.layoutRun(pair, withoutMarks))
    const wrong: string[] = []
    const left: string[] = []
    for (const first of letters) {
      for (const second of letters) {
        // Alone, at the start, where the second letter's place is the next pair's, and at the end.
        for (const word of [`${first}${second}`, `${first}${second}n`, `n${first}${second}`]) {
          const found = shapePairs(word)
          if (!found) {
            left.push(word)
            continue
          }
          const expected = font.layoutRun(word)
          const isSame =
            String(idsOf(found)) === String(idsOf(expected)) &&
            JSON.stringify(found.positions) === JSON.stringify(expected.positions) &&
            found.advanceWidth === expected.advanceWidth
          if (!isSame) wrong.push(word)
        }
      }
    }
    expect(wrong).toEqual([])
    // Those with a ligature.
    expect(left).toEqual(['ff', 'ffn', 'nff', 'ft', 'ftn', 'nft'])
  },
)

const idOf = (letter: string) => letter.charCodeAt(0)

/** A table with one lookup, which a feature uses in the default language of a script. */
function tableOf(lookupType: number, subTable: LookupTable, tag = 'liga'): FeatureTable {
  return {
    scriptList: [{ script: { defaultLangSys: { featureIndexes: [0] } } }],
    featureList: [{ tag, feature: { lookupListIndexes: [0] } }],
    lookupList: { get: () => ({ lookupType, subTables: [subTable] }) },
  }
}

const still = { xAdvance: 500, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 500 }

/** Whether a word is shaped by its pairs in a font with these tables, whose glyphs have the numbers of their letters. */
function isShaped(tables: Partial<Fontkit>, word: string, second: Partial<GlyphPosition> = {}): boolean {
  const font = { hasGlyphForCodePoint: () => true, glyphForCodePoint: (id: number) => ({ id }), ...tables }
  const shape = (pair: string): GlyphRun => ({
    glyphs: [...pair].map((letter) => ({ id: idOf(letter) })),
    positions: [
      { ...still, xAdvance: 480 },
      { ...still, ...second },
    ],
    advanceWidth: 980,
  })
  return createPairShapes({ font } as FontInstance, shape)(word) !== undefined
}

const ofF: LookupTable = { coverage: { glyphs: [idOf('f')] } }
const anything: LookupTable = { coverage: { rangeRecords: [{ start: 0, end: 5 }] } }

test('a font that moves pairs only, or nothing, shapes words by their pairs', () => {
  expect(isShaped({}, 'plan')).toBe(true)
  expect(isShaped({ GPOS: tableOf(2, anything, 'kern') }, 'plan')).toBe(true)
})

test.each<[string, Partial<Fontkit>]>([
  ['looks at what stands around (context)', { GSUB: tableOf(5, anything, 'calt') }],
  ['looks at what stands around (chained context)', { GSUB: tableOf(6, anything, 'calt') }],
  ['substitutes from the end', { GSUB: tableOf(8, anything, 'calt') }],
  ['looks at what stands around, in a table far off', { GSUB: tableOf(7, { lookupType: 6, extension: anything }) }],
  ['substitutes without saying what', { GSUB: tableOf(1, {}) }],
  ['moves single letters', { GPOS: tableOf(1, anything, 'kern') }],
  ['moves letters by what stands around', { GPOS: tableOf(8, anything, 'kern') }],
  [
    'moves letters by what stands around, in a table far off',
    {
      GPOS: tableOf(9, { lookupType: 8, extension: anything }, 'kern'),
    },
  ],
  ['has a table of Apple', { morx: {} }],
  ['varies its substitutions', { GSUB: { ...tableOf(1, anything), featureVariations: {} } }],
  ['varies its places', { GPOS: { ...tableOf(2, anything, 'kern'), featureVariations: {} } }],
])('a font that %s shapes no word by its pairs', (_, tables) => {
  expect(isShaped(tables, 'plan')).toBe(false)
})

test('lookups of features that plain text does not have are of no account', () => {
  expect(isShaped({ GSUB: tableOf(6, anything, 'smcp') }, 'plan')).toBe(true)
  const inLanguageOnly = { ...tableOf(6, anything), scriptList: [{ script: { defaultLangSys: null } }] }
  expect(isShaped({ GSUB: inLanguageOnly }, 'plan')).toBe(true)
})

test('a letter that is substituted leaves its words out, at the start, within and at the end', () => {
  const font = { GSUB: tableOf(1, ofF) }
  expect(['fan', 'often', 'of', 'plan'].map((word) => isShaped(font, word))).toEqual([false, false, false, true])
  const far = { GSUB: tableOf(7, { lookupType: 1, extension: ofF }) }
  expect(['fan', 'plan'].map((word) => isShaped(far, word))).toEqual([false, true])
})

test('a ligature leaves out the words that have its first two letters side by side', () => {
  const ligatures = { get: (index: number) => (index === 0 ? [{ components: [idOf('i')] }] : undefined) }
  const font = { GSUB: tableOf(4, { ...ofF, ligatureSets: ligatures }) }
  expect(['fit', 'elfin', 'fan', 'if'].map((word) => isShaped(font, word))).toEqual([false, false, true, true])
})

test.each([{ xAdvance: 490 }, { yAdvance: 1 }, { xOffset: -5 }, { yOffset: 5 }])(
  'a pair that moves its second letter is not shaped: %o',
  (moved) => {
    expect(isShaped({}, 'plan', moved)).toBe(false)
  },
)

test('text other than a word with a sign beside it is not shaped', () => {
  expect(
    ['plan', '(plan', 'plan,', 'a', 'plan-ed', 'caf\u00e9', '12', 'a b'].map((text) => isShaped({}, text)),
  ).toEqual([true, true, true, false, false, false, false, false])
})
