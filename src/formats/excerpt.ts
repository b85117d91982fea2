const LONGEST = 120

/** What a file says, short enough to quote in a message; never cut inside a surrogate pair. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`
}
