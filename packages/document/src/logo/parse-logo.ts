import type { Logo } from '../nodes.ts'
import { jpegSize, pngSize, type Size } from './image-size.ts'
import { reduceSvg } from './reduce-svg.ts'

/** A picture that can be drawn, without its words; or what is wrong with the file and what to do. */
export type ParsedLogo =
  | { readonly picture: Omit<Logo, 'alt'> }
  | { readonly problem: { readonly what: string; readonly fix: string } }

/** A logo stands in every file of an edition, so it is small; no printer shows more than these pixels. */
const limits = { bytes: 1_000_000, sidePx: 4000 } as const

/**
 * Reads a logo by what it holds, whatever its name says: PNG, JPEG, or SVG reduced to elements that only draw. Refuses
 * what is none of these, is cut off, is very large, or could do more than draw.
 */
export function parseLogo(bytes: Uint8Array): ParsedLogo {
  if (bytes.length === 0) return refused('an empty file, expected a picture', 'Save the picture anew.')
  if (bytes.length > limits.bytes) {
    const found = `a file of ${Math.ceil(bytes.length / 1000)} kB, expected at most ${limits.bytes / 1000} kB`
    return refused(found, 'Save the picture in fewer pixels.')
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return bitmap('png', bytes, pngSize(bytes))
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return bitmap('jpeg', bytes, jpegSize(bytes))
  return looksLikeSvg(bytes) ? vector(bytes) : notAPicture
}

function bitmap(type: 'png' | 'jpeg', bytes: Uint8Array, size: Size | undefined): ParsedLogo {
  if (!size) return refused(`a damaged ${type.toUpperCase()} picture, expected a whole one`, 'Save the picture anew.')
  return withinLimits(size) ?? { picture: { bytes: new Uint8Array(bytes), type, ...size } }
}

function vector(bytes: Uint8Array): ParsedLogo {
  const reduced = reduceSvg(new TextDecoder().decode(bytes))
  if ('found' in reduced) return refused(reduced.found, 'Export the picture as plain SVG, or as PNG.')
  const { svg, ...size } = reduced
  return withinLimits(size) ?? { picture: { bytes: new TextEncoder().encode(svg), type: 'svg', ...size } }
}

const notAPicture = refused('a file that is not a picture, expected PNG, JPEG or SVG', 'Name a picture file.')

function withinLimits({ widthPx, heightPx }: Size): ParsedLogo | undefined {
  if (Math.max(widthPx, heightPx) <= limits.sidePx) return undefined
  const found = `a picture of ${widthPx} × ${heightPx} pixels, expected at most ${limits.sidePx} a side`
  return refused(found, 'Save the picture in fewer pixels.')
}

function refused(what: string, fix: string): ParsedLogo {
  return { problem: { what, fix } }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Text whose first sign is `<`, after a byte-order mark and spaces. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}
