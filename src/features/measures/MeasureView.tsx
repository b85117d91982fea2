import type { ClipId, MeasureId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ConditionFields } from './ConditionFields'
import { MeasureHead } from './MeasureHead'
import { ResultPanel } from './ResultPanel'
import { ScopeFields } from './ScopeFields'
import { change } from './measureActions'

interface MeasureViewProps {
  readonly measure: MeasureRecord
  readonly onMeasure: (id: MeasureId | undefined) => void
  readonly onOpen: (clipId: ClipId, frame: number) => void
}

/** One measure: what is asked on one side, what is found on the other. Each change of the question is one edit. */
export function MeasureView({ measure, onMeasure, onOpen }: MeasureViewProps) {
  const isReadOnly = useIsReadOnly()
  const form = {
    measure,
    isReadOnly,
    onChange: (to: Parameters<typeof change>[1]) => change(measure.id, to),
  }
  return (
    <div className="measure-view">
      <MeasureHead measure={measure} isReadOnly={isReadOnly} onMeasure={onMeasure} />
      <div className="measure-body">
        <form className="measure-builder" onSubmit={(event) => event.preventDefault()}>
          <ConditionFields {...form} />
          <ScopeFields {...form} />
        </form>
        <ResultPanel measure={measure} onOpen={onOpen} />
      </div>
    </div>
  )
}
