import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainField, Provenance } from '../../domain/records/provenance'
import { DraftInput } from '../../ui/DraftInput'
import { Entered } from './Entered'
import { FieldLabel } from './FieldLabel'
import type { RecordChange } from './useRecordChange'

interface PlainRowProps {
  readonly field: PlainField
  readonly record: Provenance
  readonly missing: ReadonlySet<string>
  readonly isReadOnly: boolean
  readonly change: RecordChange
  /** Whether two controls stand beside each other. */
  readonly isPaired?: boolean
  readonly children: ReactNode
}

/** One field of the record: its name, its value, how that is known, who entered it. */
export function PlainRow({ field, record, missing, isReadOnly, change, isPaired = false, children }: PlainRowProps) {
  const { t } = useTranslation()
  const name = t(`clipRecord.fields.${field}`)
  const entered = record.entered?.[field]
  return (
    <div className="record-row" role="group" aria-label={name} data-field={field}>
      <FieldLabel field={field} text={name} missing={missing} />
      <div className={`record-value ${isPaired ? 'is-paired' : ''}`}>{children}</div>
      <DraftInput
        ariaLabel={`${name}: ${t('clipRecord.column.basis')}`}
        value={entered?.basis ?? ''}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        isLong
        onValue={(text) => change.setBasis(field, text)}
        testId={`basis-${field}`}
      />
      <Entered by={entered?.enteredBy} at={entered?.enteredAt} />
    </div>
  )
}
