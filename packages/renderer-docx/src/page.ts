import { twipOfMm } from './units.ts'

/** A4 upright, with room on the left for a binder. */
export const page = {
  widthTwip: twipOfMm(210),
  heightTwip: twipOfMm(297),
  marginTwip: { top: twipOfMm(22), right: twipOfMm(18), bottom: twipOfMm(17), left: twipOfMm(18) },
  headerTwip: twipOfMm(9),
  footerTwip: twipOfMm(8),
}

/** Width of the text between the margins. */
export const textWidthTwip = page.widthTwip - page.marginTwip.left - page.marginTwip.right
