import { type FontInstance, type Inline, StyleStack, type StyleStackInstance, TextInlines } from './pdfmake.ts'
import { StyleLevels } from './style-levels.ts'

/** What measuring asks of the styles around a word. */
const asked = [
  'font',
  'alignment',
  'fontSize',
  'fontFeatures',
  'characterSpacing',
  'color',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'decorationThickness',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'noWrap',
  'opacity',
  'sup',
  'sub',
  'bold',
  'italics',
  'lineHeight',
  'leadingIndent',
  'preserveLeadingSpaces',
  'preserveTrailingSpaces',
]

/**
 * pdfmake's measuring of words, with the same results in a third of the time. pdfmake looks up some twenty properties for
 * every word, each through the whole stack of styles; words of one piece of text (`piece`, see `prepareNode`) have the
 * same. It also asks the font for the width of every word anew.
 */
export class QuickInlines extends TextInlines {
  private readonly levels = new StyleLevels(asked)
  private readonly advances = new Map<FontInstance, Map<string, number>>()

  override measure(words: Inline[], styles: StyleStackInstance): Inline[] {
    const [first] = words
    if (!first || StyleStack.getStyleProperty(first, styles, 'leadingIndent', 0)) return super.measure(words, styles)
    const models = new Map<unknown, Model>()
    for (const word of words) {
      const model = models.get(word.piece)
      if (model) this.measureLike(model, word)
      else {
        const around = this.levels.of(styles, word.style)
        super.measure([word], around)
        const keeps = (name: string) => Boolean(StyleStack.getStyleProperty(word, around, name, false))
        const [keepsStart, keepsEnd] = [keeps('preserveLeadingSpaces'), keeps('preserveTrailingSpaces')]
        models.set(word.piece, { word, keepsStart, keepsEnd })
      }
    }
    return words
  }

  override widthOfText(text: string, inline: Inline): number {
    const { font, fontSize, fontFeatures, characterSpacing } = inline
    if (fontFeatures) return super.widthOfText(text, inline)
    return this.advanceOf(text, font) * (fontSize / 1000) + (characterSpacing ?? 0) * (text.length - 1)
  }

  private measureLike({ word: model, keepsStart, keepsEnd }: Model, word: Inline): void {
    // What `TextInlines.measure` gives a word of the style around it; the rest is the word's own. One by one: names out of
    // a list would turn each word into a dictionary, which takes more room and is slow to read ever after.
    word.font = model.font
    word.alignment = model.alignment
    word.fontSize = model.fontSize
    word.fontFeatures = model.fontFeatures
    word.characterSpacing = model.characterSpacing
    word.color = model.color
    word.decoration = model.decoration
    word.decorationColor = model.decorationColor
    word.decorationStyle = model.decorationStyle
    word.decorationThickness = model.decorationThickness
    word.background = model.background
    word.link = model.link
    word.linkToPage = model.linkToPage
    word.linkToDestination = model.linkToDestination
    word.noWrap = model.noWrap
    word.opacity = model.opacity
    word.sup = model.sup
    word.sub = model.sub
    word.height = model.height
    word.width = this.widthOfText(word.text, word)
    const [start] = keepsStart ? [] : (/^\s+/.exec(word.text) ?? [])
    const [end] = keepsEnd ? [] : (/\s+$/.exec(word.text) ?? [])
    word.leadingCut = start === undefined ? 0 : this.widthOfText(start, word)
    word.trailingCut = end === undefined ? 0 : this.widthOfText(end, word)
  }

  /** In thousandths of the font size. */
  private advanceOf(text: string, font: FontInstance): number {
    const known = this.advances.get(font) ?? new Map<string, number>()
    const advance = known.get(text) ?? font.widthOfString(text, 1000)
    this.advances.set(font, known.set(text, advance))
    return advance
  }
}

interface Model {
  readonly word: Inline
  readonly keepsStart: boolean
  readonly keepsEnd: boolean
}
