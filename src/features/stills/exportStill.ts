import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { StillRecord } from '../../domain/records/still'
import { fail, ok, type Result } from '../../domain/result'
import type { Edit } from '../../domain/edits/edit'
import { sha256Of } from '../../domain/sha256Of'
import type { Workspace } from '../../engine/workspace'
import type { EncodedStill, StillImage, StillProblem, StillType } from '../../engine/ports/stills'
import { checkContainer, withXmp } from '../../formats/still/stillContainer'
import type { StillMetadata } from '../../formats/still/stillMetadata'
import { writeXmp } from '../../formats/still/writeXmp'
import { session } from '../../stores/session'
import { workspaceStore } from '../../stores/workspaceStore'
import { logExports, takeBackExports } from './logExports'

export interface ExportRequest {
  readonly still: StillRecord
  readonly image: StillImage
  readonly type: StillType
  readonly profile: ExportProfile
  readonly fileName: string
  readonly metadata: StillMetadata
  /** Protected people who are left uncovered on purpose; 0 unless it is an archive act. */
  readonly uncovered: number
  readonly signal: AbortSignal
}

/** Makes the file of a still, checks it, logs it and hands it over; in this order, so that nothing leaves unlogged. */
export async function exportStill(request: ExportRequest): Promise<Result<EncodedStill, StillProblem>> {
  const made = await checkedFile(request)
  if (!made.ok) return made
  const logged = await log(request, made.value.bytes, request.fileName)
  if (!logged.ok) return logged
  session().saveFile(request.fileName, made.value.bytes)
  return made
}

/** Puts the picture into the clipboard, checked and logged as a file is. */
export async function copyStill(request: ExportRequest): Promise<Result<EncodedStill, StillProblem>> {
  const made = await checkedFile({ ...request, type: 'image/png' })
  if (!made.ok) return made
  const logged = await log(request, made.value.bytes, 'clipboard')
  if (!logged.ok) return logged
  try {
    const blob = new Blob([made.value.bytes], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    return made
  } catch {
    takeBackExports(logged.value.workspace, logged.value.edit)
    return fail({ code: 'notCopied' })
  }
}

/** Encodes a picture, puts its words in and checks the file; nothing of it has left yet. */
export function checkedFile(
  request: Pick<ExportRequest, 'image' | 'type' | 'metadata' | 'uncovered' | 'signal'>,
): Promise<Result<EncodedStill, StillProblem>> {
  const { image, type, metadata, uncovered, signal } = request
  return image.encode(type, {
    signal,
    isArchiveAct: uncovered > 0,
    finish: (bytes) => {
      const written = withXmp(bytes, writeXmp(metadata))
      if (!written.ok) return fail({ code: 'container', part: written.problem.value })
      const checked = checkContainer(written.value)
      return checked.ok ? ok(written.value) : fail({ code: 'container', part: checked.problem.value })
    },
  })
}

/** Waits until the log has it on disk. @returns why it has not */
async function log(
  { still, profile, uncovered, signal }: ExportRequest,
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Result<{ readonly workspace: Workspace; readonly edit: Edit }, StillProblem>> {
  const sha256 = await sha256Of(bytes)
  const { workspace } = workspaceStore.getState()
  if (!workspace || signal.aborted) return fail({ code: 'cancelled' })
  const left = uncovered > 0 ? { uncovered } : {}
  const edit = await logExports(workspace, [{ id: still.id, made: { profile, fileName, sha256, ...left } }])
  return edit ? ok({ workspace, edit }) : fail({ code: 'notLogged' })
}
