import { StyleContextStack } from './pdfmake.ts'

/**
 * pdfmake's stack of inherited styles, remembering what it found. pdfmake asks it for some twenty properties of every
 * word, and each time looks through every node and style around it: a tenth of all the time that a document takes.
 */
export class CachedStyles extends StyleContextStack {
  /** What was found for each property from the bottom of the stack up to each item, by the item's index. */
  private found: Map<string, unknown>[] = []

  override push(style: string | object): void {
    super.push(style)
    this.found[this.styleOverrides.length - 1] = new Map()
  }

  override pop(howMany = 1): void {
    super.pop(howMany)
    this.found.length = this.styleOverrides.length
  }

  override clone(): CachedStyles {
    const copy = new CachedStyles(this.styleDictionary, this.defaultStyle)
    copy.styleOverrides = [...this.styleOverrides]
    copy.found = [...this.found]
    return copy
  }

  override getProperty(property: string): unknown {
    return this.propertyAt(this.styleOverrides.length - 1, property)
  }

  private propertyAt(index: number, property: string): unknown {
    const found = this.found[index]
    if (!found) return this.defaultStyle[property]
    if (found.has(property)) return found.get(property)
    const own = this.own(this.styleOverrides[index], property)
    const value = own ?? this.propertyAt(index - 1, property)
    found.set(property, value)
    return value
  }

  private own(style: string | object | undefined, property: string, seen: readonly string[] = []): unknown {
    if (typeof style !== 'string') return (style as Readonly<Record<string, unknown>> | undefined)?.[property]
    const named = seen.includes(style) ? undefined : this.styleDictionary[style]
    const value = named?.[property]
    if (!named?.extends || (value !== undefined && value !== null)) return value
    // Of several styles that one extends, the last one wins.
    const extended = [named.extends].flat().toReversed()
    for (const parent of extended) {
      const inherited = this.own(String(parent), property, [...seen, style])
      if (inherited !== undefined && inherited !== null) return inherited
    }
    return undefined
  }
}
