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
    const own =
      typeof override === 'string' ? this.namedStyle(override, stack, new Set()) : this.pick(override as Styles)
    const values = below ? (own ? { ...below.values, ...own } : below.values) : (own ?? {})
    return { override, below, values }
  }

  /** A style of the dictionary with those that it extends; of these a later one counts more. */
  private namedStyle(name: string, stack: StyleStackInstance, visited: Set<string>): Styles | undefined {
    const known = this.named.get(name)
    const style = stack.styleDictionary[name]
    if (known || !style || visited.has(name)) return known
    visited.add(name)
    const parents = style.extends ? [style.extends].flat() : []
    const inherited = parents.map((parent) => this.namedStyle(String(parent), stack, visited))
    const found = Object.assign({}, ...inherited, this.pick(style)) as Styles
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

interface Level {
  readonly override: unknown
  readonly below: Level | undefined
  /** On the whole stack up to here. */
  readonly values: Styles
}
