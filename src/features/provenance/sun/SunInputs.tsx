import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changedPlace } from '../../../domain/provenance/changedPlace'
import { changedTime, type TimePart } from '../../../domain/provenance/changedTime'
import { degreesText } from '../../../domain/provenance/coordinate'
import { DraftInput } from '../../../ui/DraftInput'
import { PrecisionSelect } from '../PrecisionSelect'
import type { SunChoice } from './useSunChoice'

/** As close as the sun's course can use. */
const PRECISIONS = ['second', 'minute', 'hour', 'day'] as const

/** For which place and time: one of the record's, or figures that are kept nowhere. */
export function SunInputs({ choice }: { readonly choice: SunChoice }) {
  const { t } = useTranslation()
  const options = (fields: readonly string[]) => [
    ...fields.map((field) => ({ value: field, label: t(`clipRecord.fields.${field as 'cameraPlaceClaimed'}`) })),
    { value: 'hand', label: t('sun.byHand') },
  ]
  return (
    <div className="sun-inputs">
      <Select
        label={t('sun.place')}
        data={options(choice.placeFields)}
        value={choice.placeFrom}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 80 } }}
        data-testid="sun-place"
        onChange={choice.choosePlace}
      />
      {choice.placeFrom === 'hand' ? <HandPlace choice={choice} /> : null}
      <Select
        label={t('sun.time')}
        data={options(choice.timeFields)}
        value={choice.timeFrom}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 80 } }}
        data-testid="sun-time"
        onChange={choice.chooseTime}
      />
      {choice.timeFrom === 'hand' ? <HandTime choice={choice} /> : null}
    </div>
  )
}

function HandPlace({ choice }: { readonly choice: SunChoice }) {
  const { t } = useTranslation()
  return (
    <div className="sun-pair">
      {(['latitude', 'longitude'] as const).map((part) => {
        const degrees = choice.handPlace?.[part]
        return (
          <DraftInput
            key={part}
            label={t(`clipRecord.part.${part}`)}
            value={degrees === undefined ? '' : degreesText(degrees)}
            isReadOnly={false}
            maxLength={80}
            isNumber
            onValue={(text) => {
              const changed = changedPlace(choice.handPlace, part, text)
              if (!changed.ok) return t(`clipRecord.problem.${changed.problem}`)
              choice.enterPlace(changed.value)
              return undefined
            }}
            testId={`sun-${part}`}
          />
        )
      })}
    </div>
  )
}

function HandTime({ choice }: { readonly choice: SunChoice }) {
  const { t } = useTranslation()
  const { time } = choice
  const say = (part: TimePart, text: string): string | undefined => {
    const changed = changedTime(time, part, text)
    if (!changed.ok) return t(`clipRecord.problem.${changed.problem}`)
    choice.enterTime(changed.value)
    return undefined
  }
  return (
    <div className="sun-pair is-time">
      <DraftInput
        label={t('clipRecord.part.value')}
        value={time?.value.replace('T', ' ') ?? ''}
        isReadOnly={false}
        maxLength={80}
        isLtr
        placeholder={t('clipRecord.hint.date')}
        onValue={(text) => say('value', text)}
        testId="sun-value"
      />
      <DraftInput
        label={t('clipRecord.part.zone')}
        value={time?.zone ?? ''}
        isReadOnly={false}
        maxLength={60}
        isLtr
        placeholder={t('clipRecord.hint.zone')}
        onValue={(text) => say('zone', text)}
        testId="sun-zone"
      />
      <PrecisionSelect
        label={t('clipRecord.part.precision')}
        data={PRECISIONS.map((each) => ({ value: each, label: t(`clipRecord.precision.${each}`) }))}
        value={time?.precision || null}
        isDisabled={!time?.value}
        onValue={(next) => say('precision', next)}
        testId="sun-precision"
      />
    </div>
  )
}
