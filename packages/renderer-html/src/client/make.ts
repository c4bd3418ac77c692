type Child = Node | string | undefined

/** A new element with attributes and children; a text is never read as markup. */
export function make<T extends keyof HTMLElementTagNameMap>(
  name: T,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A button that is no submit button. */
export function button(words: string, look: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: look }, words)
  made.addEventListener('click', onClick)
  return made
}

/** An element that the page always has. Throws if it has not: then page and script do not belong together. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no element ${id}`)
  return found
}
