/**
 * How Word files look. It becomes the file's Word theme, and every style refers to that theme, so that a team can
 * restyle a file with "Design, Colours" and "Design, Fonts" in Word. Colours are six hex digits without `#`.
 */
export interface WordTheme {
  readonly name: string
  /** By name; nothing is embedded. Readers who lack them see `fallback`, which everybody has. */
  readonly fonts: { readonly headings: string; readonly body: string; readonly fallback: string }
  readonly colours: {
    /** Text. */
    readonly dark1: string
    /** Headings. White text stands on it, so at least 4.5 to 1 against white. */
    readonly dark2: string
    /** Ground behind panels. */
    readonly light2: string
    /** The first one fills header rows, under white text: at least 4.5 to 1. The second draws the bar of panels. */
    readonly accents: readonly [string, string, string, string, string, string]
    readonly link: string
    readonly linkVisited: string
  }
}

/** A sober theme that works without any brand: Source Sans 3 or else Arial, blues and a green, all above 4.5 to 1 on white. */
export const plainTheme: WordTheme = {
  name: 'Plain',
  fonts: { headings: 'Source Sans 3', body: 'Source Sans 3', fallback: 'Arial' },
  colours: {
    dark1: '212B32',
    dark2: '0B3B6F',
    light2: 'EAF1F6',
    accents: ['1D5B92', '00703C', '6B4C9A', '8A4B08', '007180', 'A6223B'],
    link: '1D5B92',
    linkVisited: '6B4C9A',
  },
}
