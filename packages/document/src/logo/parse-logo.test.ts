import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { parseLogo } from './parse-logo.ts'

const canvas = createCanvas(30, 20)
const png = () => new Uint8Array(canvas.toBuffer('image/png'))
const jpeg = () => new Uint8Array(canvas.toBuffer('image/jpeg'))
const svg = (inside: string, attributes = 'width="30" height="20mm"') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`)

const problemOf = (bytes: Uint8Array) => {
  const parsed = parseLogo(bytes)
  return 'problem' in parsed ? parsed.problem.what : parsed.picture
}
const drawnAs = (bytes: Uint8Array) => {
  const parsed = parseLogo(bytes)
  return 'picture' in parsed ? new TextDecoder().decode(parsed.picture.bytes) : parsed.problem.what
}

test('a picture is known by what it holds', () => {
  expect(parseLogo(png())).toEqual({ picture: { bytes: png(), type: 'png', widthPx: 30, heightPx: 20 } })
  expect(parseLogo(jpeg())).toEqual({ picture: { bytes: jpeg(), type: 'jpeg', widthPx: 30, heightPx: 20 } })
  expect(parseLogo(svg('<rect/>'))).toMatchObject({ picture: { type: 'svg', widthPx: 30, heightPx: 76 } })
  expect(parseLogo(svg('<rect/>', 'viewBox="0 0 12 8"'))).toMatchObject({ picture: { widthPx: 12, heightPx: 8 } })
})

test('what is cut off, empty, too large or no picture is refused', () => {
  expect(problemOf(png().slice(0, -20))).toBe('a damaged PNG picture, expected a whole one')
  expect(problemOf(jpeg().slice(0, 300))).toBe('a damaged JPEG picture, expected a whole one')
  expect(problemOf(new Uint8Array())).toBe('an empty file, expected a picture')
  expect(problemOf(new Uint8Array(1_000_001))).toBe('a file of 1001 kB, expected at most 1000 kB')
  expect(problemOf(new TextEncoder().encode('GIF89a'))).toBe('a file that is not a picture, expected PNG, JPEG or SVG')
  expect(problemOf(svg('', 'width="5000" height="1"'))).toBe(
    'a picture of 5000 × 1 pixels, expected at most 4000 a side',
  )
  expect(problemOf(new TextEncoder().encode('<html><svg/></html>'))).toBe(
    'a file that is not a picture, expected PNG, JPEG or SVG',
  )
})

test('notes of drawing programs are left out of a drawing, and what draws stays', () => {
  const noted = svg(
    '<metadata><title>Plan</title></metadata><x:grid xmlns:x="urn:x"><path/></x:grid><g fill="url(#a)"><path d="M0 0" x:y="1" xmlns:x="urn:x"/></g><text>A &lt; B</text>',
  )
  expect(drawnAs(noted)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30" height="20mm">' +
      '<g fill="url(#a)"><path d="M0 0"></path></g><text>A &lt; B</text></svg>',
  )
})

test.each([
  ['<script>alert(1)</script>', 'SVG with `script`, expected elements that only draw'],
  ['<foreignObject/>', 'SVG with `foreignObject`, expected elements that only draw'],
  ['<metadata><script/></metadata>', 'SVG with `script`, expected elements that only draw'],
  ['<image href="a.png"/>', 'SVG with `image`, expected elements that only draw'],
  ['<rect onload="a()"/>', 'SVG with `onload`, expected attributes that only draw'],
  ['<use href="other.svg#a"/>', 'SVG that refers to another file, expected a drawing that holds everything'],
  ['<rect fill="url(http://a.b/c)"/>', 'SVG that refers to another file, expected a drawing that holds everything'],
  ['<rect>', 'SVG that is not well-formed XML, expected a whole drawing'],
])('a drawing that does more than draw is refused: %s', (inside, what) => {
  expect(problemOf(svg(inside))).toBe(what)
})

test('a document type declaration, which could define entities, is refused', () => {
  const bytes = new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(problemOf(bytes)).toBe('SVG with a document type declaration, expected none')
})
