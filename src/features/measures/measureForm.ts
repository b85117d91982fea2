import type { MeasureRecord } from '../../domain/records/measure'
import type { MeasureDefinition } from '../../engine/commands/changeMeasure'

/** What every part of the builder is given. */
export interface MeasureFormProps {
  readonly measure: MeasureRecord
  readonly isReadOnly: boolean
  readonly onChange: (to: (before: MeasureDefinition) => MeasureDefinition) => void
}
