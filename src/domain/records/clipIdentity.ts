import type { ClipRecord } from './clip'

/** What a clip is, whatever a project calls it: the SHA-256 of the source's bytes, and the stream in them. */
export function clipIdentity({ source, stream }: Pick<ClipRecord, 'source' | 'stream'>): string {
  return `${source.sha256}/${stream}`
}
