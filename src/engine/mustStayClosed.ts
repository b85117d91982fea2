import type { ClipRecord } from '../domain/records/clip'
import type { Workspace } from './workspace'

/** What names a clip in any project. */
type ClipKey = Pick<ClipRecord, 'stream'> & { readonly sha256: string }

/** The clips of a package on which this coder has codes that are not submitted: in a blind project it stays closed till they are. */
export function mustStayClosed({ index, authorId }: Workspace, clips: readonly ClipKey[]): readonly ClipRecord[] {
  if (!index.all('project')[0]?.review?.isBlind) return []
  return index.all('clip').filter(({ id, source, stream }) => {
    if (!clips.some((each) => each.sha256 === source.sha256 && each.stream === stream)) return false
    const coded = [...index.annotationsOf(id), ...index.segmentsOf(id), ...index.tracksOf(id)]
    return coded.some((record) => record.authorId === authorId && record.status === 'draft')
  })
}
