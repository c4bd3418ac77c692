import type { StyleSource, StyleStackInstance, Styles } from './pdfmake.ts'

/**
 * The styles that words are measured with. pdfmake goes through a whole stack for each property of each piece of text; here
 * a stack is read once, and what is below its changes is kept from the time before. That asks for a dictionary of styles and
 * nodes that stay as they are while a document is measured.
 */
export class StyleLevels {
  private readonly names: readonly string[]
  private levels: readonly Level[] = []
  private readonly named = new Map<string, Styles>()

  /** Reads the properties of these names. */
  constructor(names: readonly string[]) {
    this.names = names
  }

  /** The values on a stack, with the styles that a piece of text names itself on top. */
  of(stack: StyleStackInstance, own: unknown): StyleSource {
    const overrides = [stack.defaultStyle ?? {}, ...stack.styleOverrides, ...(own ? [own].flat() : [])]
    let below: Level | undefined
    this.levels = overrides.map((override, index) => {
      const known = this.levels[index]
      below = known?.override === override && known.below === below ? known : this.level(override, below, stack)
      return below
    })
    const values = below?.values ?? {}
    return { auto: (_, run) => run(), getProperty: (name) => values[name] }
  }

  private level(override: unknown, below: Level | undefined, stack: StyleStackInstance): Level {
    const own = typeof override === 'string' ? this.namedStyle(override, stack) : this.pick(override as Styles)
    const values = below ? (own ? { ...below.values, ...own } : below.values) : (own ?? {})
    return { override, below, values }
  }

  /** A style of the dictionary with those that it extends. */
  private namedStyle(name: string, { styleDictionary }: StyleStackInstance): Styles {
    const known = this.named.get(name)
    if (known) return known
    const found: Styles = Object.assign(
      {},
      ...extended(name, styleDictionary)
        .reverse()
        .map((style) => this.pick(style)),
    )
    this.named.set(name, found)
    return found
  }

  private pick(style: Styles): Styles | undefined {
    let picked: Record<string, unknown> | undefined
    for (const name of this.names) {
      const value = style[name]
      if (value === undefined || value === null) continue
      picked ??= {}
      picked[name] = value
    }
    return picked
  }
}

/**
 * A style and those that it extends, in the order in which pdfmake looks: a later one counts more. Each comes once, so
 * styles that extend each other end. What one of them gets then depends on where reading begins.
 */
function extended(name: string, dictionary: Readonly<Record<string, Styles>>, visited = new Set<string>()): Styles[] {
  const style = dictionary[name]
  if (!style || visited.has(name)) return []
  visited.add(name)
  const parents = style.extends ? [style.extends].flat() : []
  return [style, ...parents.reverse().flatMap((parent) => extended(String(parent), dictionary, visited))]
}

interface Level {
  readonly override: unknown
  readonly below: Level | undefined
  /** On the whole stack up to here. */
  readonly values: Styles
}
