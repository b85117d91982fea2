import type { ClipRecord } from '../domain/records/clip'

/** Where a clip's pictures come from: the file itself, or the converted copy that has them frame by frame. */
export function pictureSource({ source, stream, accessCopy }: ClipRecord): Pick<ClipRecord, 'source' | 'stream'> {
  return accessCopy ? { source: accessCopy, stream: accessCopy.stream } : { source, stream }
}
