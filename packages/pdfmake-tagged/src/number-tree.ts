import type { TaggedDocument } from './tagged-document.ts'

/** Numbers to a leaf: a reader who wants one reads a leaf, not the book. */
const keysPerLeaf = 256

/** Writes a number tree (ISO 32000-1 §7.9.7) from 0 on, of values in PDF syntax. The number of its root's object. */
export function writeNumberTree(document: TaggedDocument, values: readonly string[]): number {
  const leaves: number[] = []
  for (let first = 0; first < values.length; first += keysPerLeaf) {
    const some = values.slice(first, first + keysPerLeaf)
    const numbers = some.map((value, index) => `${first + index} ${value}`).join(' ')
    const leaf = document.nextId()
    document.writeObject(leaf, `<</Limits[${first} ${first + some.length - 1}]/Nums[${numbers}]>>`)
    leaves.push(leaf)
  }
  const root = document.nextId()
  document.writeObject(root, `<</Kids[${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]>>`)
  return root
}
