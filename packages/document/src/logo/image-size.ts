/** In pixels; whole and positive. */
export interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** The size of a PNG picture, or nothing when its chunks do not run to their end (W3C PNG §5.3, §11.2.1). */
export function pngSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  let at = 8
  let hasData = false
  while (at + 12 <= bytes.length) {
    const type = latin1(bytes, at + 4, at + 8)
    if (at === 8 && type !== 'IHDR') return undefined
    hasData ||= type === 'IDAT'
    at += 12 + view.getUint32(at, false)
    if (type === 'IEND' && at <= bytes.length)
      return hasData ? sizeOf(view.getUint32(16), view.getUint32(20)) : undefined
  }
  return undefined
}

/** The size of a JPEG picture, from its frame header, or nothing when there is none or no end (ITU-T T.81 §B.1, §B.2.2). */
export function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  if (!hasEnd(bytes)) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return sizeOf(view.getUint16(at + 7, false), view.getUint16(at + 5, false))
    if (marker === 0xda) return undefined // the scan starts, and no frame header came before
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2, false)
  }
  return undefined
}

/** Start of frame: all of C0 to CF but the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Some programs write a few bytes behind the end. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 64); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  }
  return false
}

function sizeOf(widthPx: number, heightPx: number): Size | undefined {
  return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : undefined
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
