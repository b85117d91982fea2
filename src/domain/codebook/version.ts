/** `major` where what was meant is another, `minor` where something was added to it. */
export type VersionLevel = 'major' | 'minor'

/** Whether `version` came before `other`: their numbers are compared from the left, as in 1.2 < 1.10 < 2. */
export function isOlderVersion(version: string, other: string): boolean {
  const left = numbersOf(version)
  const right = numbersOf(other)
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const a = left[at] ?? 0n
    const b = right[at] ?? 0n
    if (a !== b) return a < b
  }
  return false
}

/**
 * The version after `version`: 1.2 becomes 1.3 or 2.0, 0.1.0 becomes 0.2.0 or 1.0.0. What is written in another way is
 * read by its numbers, so that the next one is always newer.
 */
export function nextVersion(version: string, level: VersionLevel): string {
  const [major = 0n, minor = 0n, ...rest] = numbersOf(version)
  const numbers = level === 'major' ? [major + 1n, 0n] : [major, minor + 1n]
  return [...numbers, ...rest.map(() => 0n)].join('.')
}

/** Not numbers of this language's own: a version of a stranger may have forty digits. */
function numbersOf(version: string): bigint[] {
  return [...version.matchAll(/\d+/g)].map(([digits]) => BigInt(digits))
}
