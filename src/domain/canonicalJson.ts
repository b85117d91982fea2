import canonicalize from 'canonicalize'
import { InvariantError } from './invariantError'

/** RFC 8785 canonical JSON: the one text whose bytes are hashed, compared and exported. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new InvariantError('Nothing to write as canonical JSON')
  return text
}
