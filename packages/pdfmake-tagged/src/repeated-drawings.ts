import { contentOf } from './page-content.ts'
import type { DocumentPage, Picture } from './pdfmake.ts'
import type { TaggedDocument } from './tagged-document.ts'

/**
 * Draws an SVG that was drawn before, in the same size, by the operators of that time, moved to its place: reading and
 * drawing it anew takes some ten milliseconds, and small maps and marks come back on every other page.
 */
export class RepeatedDrawings {
  private readonly document: TaggedDocument
  private readonly drawings = new Map<string, Drawing>()

  constructor(document: TaggedDocument) {
    this.document = document
  }

  /** `render` draws it for the first time. A drawing with links is always drawn anew, for its annotations. */
  draw(picture: Picture, render: () => void): void {
    if (typeof picture.svg !== 'string' || /<a[\s>]/.test(picture.svg)) {
      render()
      return
    }
    const key = JSON.stringify([picture._width, picture._height, picture.svg])
    const known = this.drawings.get(key)
    if (known) this.repeat(known, picture)
    else this.drawings.set(key, this.record(picture, render))
  }

  private record({ x, y }: Picture, render: () => void): Drawing {
    const { page } = this.document
    const start = contentOf(page).length
    render()
    const operators = contentOf(page).slice(start)
    return { x, y, operators: operators.trimEnd(), resources: resourcesOf(page, operators) }
  }

  private repeat({ x, y, operators, resources }: Drawing, picture: Picture): void {
    const { document } = this
    const { data } = document.page.resources
    for (const { kind, name, object } of resources) data[kind] = { ...(data[kind] as object), [name]: object }
    document
      .save()
      .translate(picture.x - x, picture.y - y)
      .addContent(operators)
      .restore()
  }
}

interface Drawing {
  /** Where it was drawn first, in points. */
  readonly x: number
  readonly y: number
  readonly operators: string
  readonly resources: readonly Resource[]
}

/** Something that operators name, such as a graphics state: the page has it in its dictionary of that kind. */
interface Resource {
  readonly kind: string
  readonly name: string
  readonly object: unknown
}

function resourcesOf(page: DocumentPage, operators: string): readonly Resource[] {
  const named = new Set(operators.match(/(?<=\/)[^\s/[\]<>()]+/g))
  return Object.entries(page.resources.data).flatMap(([kind, objects]) =>
    // Besides dictionaries by name there is a list of procedure sets.
    Object.entries(objects as Record<string, unknown>).flatMap(([name, object]) =>
      named.has(name) ? [{ kind, name, object }] : [],
    ),
  )
}
