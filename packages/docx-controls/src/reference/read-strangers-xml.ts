import { visitXml } from '../strangers/visit-xml.ts'

/** An element without its text, which neither styles nor themes have. */
export interface StrangersElement {
  readonly uri: string
  readonly local: string
  readonly attributes: readonly { readonly uri: string; readonly local: string; readonly value: string }[]
  readonly children: StrangersElement[]
}

/** XML that may be anything, as a tree; throws what `visitXml` throws. */
export function readStrangersXml(bytes: Uint8Array): StrangersElement | undefined {
  const root: StrangersElement = { uri: '', local: '', attributes: [], children: [] }
  const open = [root]
  visitXml(bytes, {
    open: ({ uri, local }, attributes) => {
      const element: StrangersElement = { uri, local, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close: () => void open.pop(),
  })
  return root.children[0]
}

export function strangersChild(element: StrangersElement | undefined, local: string): StrangersElement | undefined {
  return element?.children.find((child) => child.local === local)
}

export function strangersValue(element: StrangersElement | undefined, local: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.local === local)?.value
}
