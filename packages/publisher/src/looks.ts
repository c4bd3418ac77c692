import type { DiagramStyle } from '@roadmap/document'
import { plainTheme, type WordTheme } from '@roadmap/renderer-docx/theme'
import type { HtmlTheme } from '@roadmap/renderer-html'
import type { Measure, Theme } from '@roadmap/renderer-pdf'
import { pictureAreaPt } from '@roadmap/renderer-pdf/units'

/** How the diagrams of a theme look. Their text is set in the body font of the PDF, which `measure` knows. */
export function diagramStyleOf({ colours, page, tones }: Theme, measure: Measure): DiagramStyle {
  const { ink, muted, paper, shade, accent } = colours
  const strands = tones.strand ?? [{ fill: shade, ink, line: accent }]
  const phase = { fill: shade, ink, line: accent }
  return { fontFamily: 'body', measure, area: pictureAreaPt(page), strands, phase, ink, muted, paper }
}

/** The same colours and fonts as a Word theme. Nothing is embedded in Word files, so fonts are there by name only. */
export function wordThemeOf({ colours, fonts, tones }: Theme): WordTheme {
  const hex = (colour: string) => colour.replace('#', '').toUpperCase()
  const inks = (tones.strand ?? []).map(({ ink }) => hex(ink))
  const [, second, third, fourth, fifth, sixth] = plainTheme.colours.accents
  return {
    ...plainTheme,
    fonts: { headings: fonts.body.name, body: fonts.body.name, fallback: fonts.body.fallback },
    colours: {
      ...plainTheme.colours,
      dark1: hex(colours.ink),
      dark2: hex(colours.accent),
      light2: hex(colours.shade),
      accents: [
        hex(colours.accent),
        inks[1] ?? second,
        inks[2] ?? third,
        inks[3] ?? fourth,
        inks[4] ?? fifth,
        inks[5] ?? sixth,
      ],
      link: hex(colours.link),
    },
  }
}

/** The colours as a web page takes them. Their contrasts are those that every theme is checked for. */
export function webThemeOf({ colours, panels, tones }: Theme): HtmlTheme {
  return { ...colours, panels, tones }
}
