import type { FontInstance } from './pdfmake.ts'

/** The texts that were measured with characters which their font does not have. */
export interface MissingGlyphs {
  /** Makes a font check every text whose width it is asked for: pdfmake asks for all of them before it lays out any. */
  watch(font: FontInstance, face: string): void
  /** Throws when anything is missing, naming characters, faces and texts. */
  assertNone(): void
}

export function createMissingGlyphs(): MissingGlyphs {
  const watched = new WeakSet<FontInstance>()
  const missing = new Map<string, string>()

  return {
    watch(font, face) {
      if (watched.has(font)) return
      watched.add(font)
      const known = new Set<number>()
      const widthOfString = font.widthOfString
      font.widthOfString = (text, size, features) => {
        for (let at = 0; at < text.length; at++) {
          const code = text.codePointAt(at) ?? 0
          if (code > 0xffff) at++
          if (known.has(code)) continue
          if (isPrinted(font, code)) known.add(code)
          else if (!missing.has(`${face} ${code}`)) missing.set(`${face} ${code}`, describe(face, code, text))
        }
        return widthOfString.call(font, text, size, features)
      }
    },
    assertNone() {
      if (missing.size > 0) throw new Error([...missing.values()].join('\n'))
    },
  }
}

/** Characters that only say how others are shown need no glyph. */
function isPrinted(font: FontInstance, code: number): boolean {
  return (
    font.font.hasGlyphForCodePoint(code) || /[\p{Default_Ignorable_Code_Point}\n\r]/u.test(String.fromCodePoint(code))
  )
}

function describe(face: string, code: number, text: string): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return `The font ${face} has no glyph for "${String.fromCodePoint(code)}" (${name}), which stands in "${text.trim()}"`
}
