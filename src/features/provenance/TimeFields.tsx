import { useTranslation } from 'react-i18next'
import { changedTime, type TimePart } from '../../domain/provenance/changedTime'
import type { TimeField } from '../../domain/provenance/provenanceField'
import { TIME_PRECISIONS } from '../../domain/provenance/statedDate'
import type { StatedTime } from '../../domain/records/provenance'
import { DraftInput } from '../../ui/DraftInput'
import { Entered } from './Entered'
import { fieldId } from './fieldId'
import { PrecisionSelect } from './PrecisionSelect'
import type { RecordChange } from './useRecordChange'

interface TimeFieldsProps {
  readonly field: TimeField
  readonly time: StatedTime | undefined
  readonly isReadOnly: boolean
  readonly change: RecordChange
}

/** A time as it is stated: as much of a date as is known, its zone, how closely and how that is known. */
export function TimeFields({ field, time, isReadOnly, change }: TimeFieldsProps) {
  const { t } = useTranslation()
  const name = t(`clipRecord.fields.${field}`)
  const say = (part: TimePart, text: string): string | undefined => {
    const changed = changedTime(time, part, text)
    return changed.ok ? change.set(field, changed.value) : t(`clipRecord.problem.${changed.problem}`)
  }
  const precision = time?.precision ?? ''
  const known = TIME_PRECISIONS.map((each) => ({ value: each as string, label: t(`clipRecord.precision.${each}`) }))
  // What an older file says in words of its own is still shown.
  const precisions =
    precision === '' || known.some(({ value }) => value === precision)
      ? known
      : [...known, { value: precision, label: precision }]
  return (
    <div className="stated" role="group" aria-label={name} data-field={field}>
      <div className="stated-time">
        <DraftInput
          id={fieldId(field)}
          label={t('clipRecord.part.value')}
          value={time?.value.replace('T', ' ') ?? ''}
          isReadOnly={isReadOnly}
          maxLength={80}
          isLtr
          placeholder={t('clipRecord.hint.date')}
          onValue={(text) => say('value', text)}
          testId={`${field}-value`}
        />
        <DraftInput
          label={t('clipRecord.part.zone')}
          value={time?.zone ?? ''}
          isReadOnly={isReadOnly}
          maxLength={60}
          isLtr
          placeholder={t('clipRecord.hint.zone')}
          onValue={(text) => say('zone', text)}
          testId={`${field}-zone`}
        />
        <PrecisionSelect
          label={t('clipRecord.part.precision')}
          data={precisions}
          value={precision === '' ? null : precision}
          isDisabled={isReadOnly || !time?.value}
          onValue={(next) => say('precision', next)}
          testId={`${field}-precision`}
        />
      </div>
      <DraftInput
        label={t('clipRecord.part.basis')}
        value={time?.basis ?? ''}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        isLong
        onValue={(text) => say('basis', text)}
        testId={`${field}-basis`}
      />
      <Entered by={time?.enteredBy} at={time?.enteredAt} />
    </div>
  )
}
