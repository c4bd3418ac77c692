import { twipOfMm } from './units.ts'

/** A4 upright, with room on the left for a binder. */
export const page = {
  widthTwip: twipOfMm(210),
  heightTwip: twipOfMm(297),
  marginTwip: { top: twipOfMm(25), right: twipOfMm(20), bottom: twipOfMm(22), left: twipOfMm(20) },
  headerTwip: twipOfMm(11),
  footerTwip: twipOfMm(10),
}

/** Width of the text between the margins. */
export const textWidthTwip = page.widthTwip - page.marginTwip.left - page.marginTwip.right
