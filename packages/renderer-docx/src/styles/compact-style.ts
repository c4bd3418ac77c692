import type { ParagraphStyle } from './paragraph-styles.ts'
import type { ParagraphLook } from './style-xml.ts'

/** A style as compact documents have it. Text to read stays at 10 points or more. */
export function compactStyle(style: ParagraphStyle): ParagraphStyle {
  const change = changes[style.id]
  if (!change) return style
  return {
    ...style,
    paragraph: { ...style.paragraph, ...change.paragraph },
    run: { ...style.run, ...change.run },
  }
}

/** Of all paragraphs whose style says nothing of it. */
export const compactDefaults: ParagraphLook = { beforePt: 2, afterPt: 2, line: 1.05 }

const changes: Readonly<Record<string, Pick<ParagraphStyle, 'paragraph' | 'run'>>> = {
  Title: { paragraph: { afterPt: 2 }, run: { sizePt: 18 } },
  Subtitle: { paragraph: { afterPt: 2 }, run: { sizePt: 11 } },
  Logo: { paragraph: { afterPt: 6 } },
  Heading1: { paragraph: { beforePt: 7, afterPt: 2 }, run: { sizePt: 13 } },
  ListBullet: { paragraph: { beforePt: 1, afterPt: 1 } },
  TableText: { paragraph: { beforePt: 1, afterPt: 1, line: 1 } },
}
