/** For a folder that need not be there: no files when it is not, and any other fault as it came. */
export function nothingIfAbsent(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
