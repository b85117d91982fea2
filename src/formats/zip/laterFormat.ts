/**
 * The format that a manifest names where it is this one in another version.
 * @param format name and version, as `framebench-package/1`
 */
export function laterFormat(manifest: unknown, format: string): string | undefined {
  const named = typeof manifest === 'object' && manifest !== null && 'format' in manifest ? manifest.format : undefined
  if (typeof named !== 'string' || named === format) return undefined
  const name = format.slice(0, format.indexOf('/') + 1)
  return named.startsWith(name) && /^\d+(\.\d+)?$/.test(named.slice(name.length)) ? named : undefined
}
