/** One file of an edition. */
export interface OutputFile {
  /** Relative to the edition's folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What a reader calls it. */
  readonly title: string
  /** The content or template that it was made from. */
  readonly madeFrom: string
}

/**
 * Throws when the files could not all stand in one folder on every common system: unsafe names, one path twice (also
 * by another spelling of capitals or accents), a file where another file needs a folder.
 */
export function checkOutputFiles(files: readonly Pick<OutputFile, 'path'>[]): void {
  const spellings = new Map<string, { readonly path: string; readonly isFile: boolean }>()
  for (const { path } of files) {
    const segments = path.split('/')
    for (const segment of segments) checkFileName(segment, path)
    for (let length = 1; length <= segments.length; length += 1) {
      const part = segments.slice(0, length).join('/')
      const isFile = length === segments.length
      const key = part.normalize('NFC').toLowerCase()
      const known = spellings.get(key)
      if (known && (isFile || known.isFile || known.path !== part)) {
        throw new Error(`The output paths ${known.path} and ${path} cannot both stand in one folder`)
      }
      spellings.set(key, { path: part, isFile })
    }
  }
}

/** Throws when a name cannot be one file or folder on Linux, macOS and Windows alike. */
export function checkFileName(name: string, path = name): void {
  const wrong =
    name === '' ||
    name.startsWith('.') || // also `.` and `..`; a hidden file would be missed when the folder is copied
    /[/\\<>:"|?*\u0000-\u001f\u007f]|[. ]$/.test(name) ||
    /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  if (wrong) throw new Error(`${JSON.stringify(path)} cannot be a file's path inside an edition`)
}
