/** The colours of a page, `#rrggbb`. Text on `paper`, `shade` and its own `fill` has a contrast of at least 4.5. */
export interface HtmlTheme {
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly paper: string
  readonly shade: string
  readonly accent: string
  readonly link: string
  readonly cover: { readonly fill: string; readonly ink: string; readonly muted: string }
  readonly panels: Readonly<Record<PanelKind, PanelColours>>
  /** By family: `strand-2` is the third of the family `strand`; a list that is too short starts again. */
  readonly tones: Readonly<Record<string, readonly { readonly fill: string; readonly ink: string }[]>>
}

export type PanelKind = 'lightTouch' | 'doneWhen' | 'note' | 'gate' | 'warning'

export interface PanelColours {
  readonly fill: string
  readonly bar: string
  readonly ink: string
}
