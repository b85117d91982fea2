/** The name of every package ends with it; of one that needs a passphrase with `.framebench.age`. */
export const PACKAGE_NAME = /\.framebench(\.age)?$/i

export const MANIFEST = 'manifest.json'
export const ANNOTATIONS = 'annotations.json'
export const LOG = 'log.jsonl'

/** `codebook.json`; of several codebooks the second is `codebook-2.json`, and so on. @param index from 0 */
export function codebookEntry(index: number): string {
  return index === 0 ? 'codebook.json' : `codebook-${index + 1}.json`
}

/** The only names that a package has: no path leads out of it. */
export function isPackageEntry(name: string): boolean {
  return [MANIFEST, ANNOTATIONS, LOG].includes(name) || /^codebook(-([2-9]|[1-9]\d{1,3}))?\.json$/.test(name)
}

/** Limits against hostile files, far above real use. */
export const MOST_ENTRIES = 1_000
export const LARGEST_PACKAGE_BYTES = 200 * 2 ** 20
