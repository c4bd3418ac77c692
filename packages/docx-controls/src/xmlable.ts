/** An element in the shape that docx's serialiser takes: `{name: [{_attr: {…}}, child, 'text']}`. */
export type Xmlable = Readonly<Record<string, unknown>>

/** An element with attributes and children, in their order. */
export function element(name: string, attributes: Xmlable, children: readonly (Xmlable | string)[] = []): Xmlable {
  return { [name]: Object.keys(attributes).length > 0 ? [{ _attr: attributes }, ...children] : children }
}

/** An element that says one thing: `<w:tag w:val="…"/>`. */
export function valued(name: string, value: string): Xmlable {
  return { [name]: { _attr: { 'w:val': value } } }
}
