import type { CodeGroup } from '../../domain/agreement/codeGroup'
import { adjudicationId, type AnnotatorId, type ClipId } from '../../domain/records/ids'
import type { AdjudicationRecord } from '../../domain/records/adjudication'
import { fail, ok, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'

/** Who coded a clip and adjudicates it without saying why that must be. */
export interface CoderAdjudicates {
  readonly code: 'coderAdjudicates'
}

/** Whether somebody has coded anything on a clip; what an adjudicator put in the place of others' codes is no coding. */
export function hasCoded({ index }: Workspace, clipId: ClipId, annotatorId: AnnotatorId): boolean {
  const coded = [index.segmentsOf(clipId), index.tracksOf(clipId), index.annotationsOf(clipId)]
  return coded.some((records) => records.some((each) => each.authorId === annotatorId && each.status !== 'adjudicated'))
}

/**
 * Asks whether this person may adjudicate a clip: the adjudicator is none of its coders, unless the team is too small and
 * says so.
 * @returns the exception to be noted, undefined where none is needed
 */
export function adjudicatorOf(
  workspace: Workspace,
  clipId: ClipId,
  exception: string | undefined,
): Result<string | undefined, CoderAdjudicates> {
  if (!hasCoded(workspace, clipId, workspace.authorId)) return ok(undefined)
  const why = exception?.trim() ?? ''
  return why === '' ? fail({ code: 'coderAdjudicates' }) : ok(why)
}

/** A verdict of whoever works here about a group of codes. */
export function adjudicationOf(
  workspace: Workspace,
  group: CodeGroup,
  said: Pick<AdjudicationRecord, 'verdict' | 'reason' | 'kind' | 'exception' | 'resultIds'>,
): AdjudicationRecord {
  const { exception, resultIds, ...rest } = said
  return {
    type: 'adjudication',
    id: adjudicationId.parse(workspace.ports.ids.next()),
    clipId: group.clipId,
    aboutIds: group.members.map(({ recordId }) => recordId),
    coderIds: [...group.members.map(({ coderId }) => coderId), ...group.absent].toSorted(),
    adjudicatorId: workspace.authorId,
    decidedAt: workspace.ports.clock.now(),
    ...rest,
    ...(resultIds ? { resultIds } : {}),
    ...(exception === undefined ? {} : { exception }),
  }
}
