import type { Edit } from '../../domain/edits/edit'
import type { ClipRecord } from '../../domain/records/clip'
import { clipId } from '../../domain/records/ids'
import { fail, ok, type Result } from '../../domain/result'
import type { StoredFile, StreamFacts } from '../ports/media'
import type { Refusal, Workspace } from '../workspace'

export interface AddedClip {
  readonly clip: ClipRecord
  readonly edit: Edit
}

/** Lists a stored file's stream as a clip; the same bytes and stream a second time are refused with the clip that holds them. */
export function addClip(
  workspace: Workspace,
  file: StoredFile,
  stream: StreamFacts,
): Result<AddedClip, Refusal | { readonly code: 'alreadyHere'; readonly clip: ClipRecord }> {
  const known = workspace.index
    .all('clip')
    .find((each) => each.source.sha256 === file.sha256 && each.stream === stream.stream)
  if (known) return fail({ code: 'alreadyHere', clip: known })
  const clip: ClipRecord = {
    type: 'clip',
    id: clipId.parse(workspace.ports.ids.next()),
    name: nameOf(file, stream),
    source: { fileName: file.fileName, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    sensitivity: 'none',
    provenance: {},
    addedBy: workspace.authorId,
    addedAt: workspace.ports.clock.now(),
    ...stream,
    ...(file.accessCopy ? { accessCopy: file.accessCopy } : {}),
  }
  const made = workspace.commit('addClip', [{ before: null, after: clip }])
  return made.ok ? ok({ clip, edit: made.value }) : made
}

/** The file's name; one of several streams has its number with it. */
function nameOf({ fileName, streams }: StoredFile, { stream }: StreamFacts): string {
  const name = fileName.replace(/\.[^.]+$/, '') || fileName
  return streams.length > 1 ? `${name} #${stream}` : name
}
