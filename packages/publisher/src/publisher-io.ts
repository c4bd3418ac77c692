/**
 * The file operations that publishing needs, and no others; made by the cli from `node:fs` with `nodePublisherIo`, so
 * that tests can break each one. Paths are absolute. A failed operation rejects with an error whose `code` is the
 * system's (`ENOSPC`, `EACCES` …).
 */
export interface PublisherIo {
  /** The number of this process. */
  readonly pid: number
  /**
   * A word that this process keeps as long as it lives and that no other process with the same number ever had.
   * Empty when the process lives but the system does not say when it began; undefined when it does not live.
   */
  processStart(pid: number): Promise<string | undefined>
  /** Milliseconds since 1970. Only said to people and used to order the cache; never part of what is published. */
  now(): number
  /** The path with symbolic links followed; the path itself where nothing stands there yet. */
  realPath(path: string): Promise<string>
  /** The names in a folder; undefined when there is no such folder. */
  list(path: string): Promise<readonly string[] | undefined>
  /** Whether anything of that name is there; a symbolic link counts, wherever it leads. */
  exists(path: string): Promise<boolean>
  /** Size, and when the file was written or last touched (as `now`); undefined when it is not there. */
  facts(path: string): Promise<{ readonly bytes: number; readonly touchedMs: number } | undefined>
  /** The bytes of a file; undefined when it is not there. */
  readFile(path: string): Promise<Uint8Array | undefined>
  /** Makes a folder and those above it; content if it is there already. */
  makeFolder(path: string): Promise<void>
  /** Writes a file that must not exist yet; with `durable`, it is on the disk (fsync) when this resolves. */
  writeNewFile(path: string, bytes: Uint8Array, options: { readonly durable: boolean }): Promise<void>
  /** Marks a file as used now. */
  touch(path: string): Promise<void>
  /** Brings a folder's list of names to the disk (fsync). */
  syncFolder(path: string): Promise<void>
  /** In one step; a folder may take the place of an empty folder, never of one that holds something. */
  rename(from: string, to: string): Promise<void>
  /** Removes a folder if it is empty; leaves one that is not, and is content if there is none. */
  removeEmptyFolder(path: string): Promise<void>
  /** Removes a file or a folder with all it holds; content if there is none. */
  removeTree(path: string): Promise<void>
}
