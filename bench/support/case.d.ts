/** One run: seconds of wall clock, seconds of processor time of all threads, most memory at once in MB (1 048 576 bytes). */
export interface Run {
  readonly wall: number
  readonly cpu: number
  readonly megabytes: number
}

/** Something that must not be more than a limit. */
export interface Target {
  readonly what: string
  readonly value: number
  readonly limit: number
  /** With the space before it: ` s`, ` MB`. */
  readonly unit?: string
}

export interface Measured {
  /** The first row is the heading. */
  readonly rows: readonly (readonly string[])[]
  readonly targets: readonly Target[]
}

/** A file in `cases/`. */
export interface Case {
  readonly title: string
  readonly measure: (runs: number) => Measured | Promise<Measured>
}
