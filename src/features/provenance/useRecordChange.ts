import { useMemo } from 'react'
import type { FieldValues, ProvenanceField } from '../../domain/provenance/provenanceField'
import type { ClipId } from '../../domain/records/ids'
import type { PlainField } from '../../domain/records/provenance'
import type { Result } from '../../domain/result'
import { changeBasis, changeProvenance } from '../../engine/commands/changeProvenance'
import { explainRefusal, type CommandRefusal } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'

/** Changes the record of a clip. Each answers as a draft's `onValue` does. */
export interface RecordChange {
  readonly set: <Field extends ProvenanceField>(
    field: Field,
    value: FieldValues[Field] | undefined,
  ) => string | undefined
  readonly setBasis: (field: PlainField, basis: string) => string | undefined
}

export function useRecordChange(clipId: ClipId): RecordChange {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      set: (field, value) => workspace && taken(changeProvenance(workspace, clipId, field, value)),
      setBasis: (field, basis) => workspace && taken(changeBasis(workspace, clipId, field, basis)),
    }),
    [workspace, clipId],
  )
}

/** Undefined where it was taken or stands there already; an empty text after its refusal has been explained. */
export function taken(result: Result<unknown, CommandRefusal>): string | undefined {
  if (result.ok || result.problem.code === 'nothingToDo') return undefined
  explainRefusal(result.problem)
  return ''
}
