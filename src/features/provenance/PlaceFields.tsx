import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changedPlace, type PlacePart } from '../../domain/provenance/changedPlace'
import { degreesText } from '../../domain/provenance/coordinate'
import type { PlaceField } from '../../domain/provenance/provenanceField'
import type { StatedPlace } from '../../domain/records/provenance'
import { DraftInput } from '../../ui/DraftInput'
import { ToolButton } from '../../ui/ToolButton'
import { Entered } from './Entered'
import { fieldId } from './fieldId'
import type { RecordChange } from './useRecordChange'

/** The three steps in which places are known, in metres. */
const STEPS = [10, 100, 1000] as const

interface PlaceFieldsProps {
  readonly field: PlaceField
  readonly place: StatedPlace | undefined
  readonly isReadOnly: boolean
  readonly change: RecordChange
}

/** A place as it is stated: its name, its coordinates, within how many metres, how that is known, and whether it may leave. */
export function PlaceFields({ field, place, isReadOnly, change }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const say = (part: PlacePart, text: string): string | undefined => {
    const changed = changedPlace(place, part, text)
    return changed.ok ? change.set(field, changed.value) : t(`clipRecord.problem.${changed.problem}`)
  }
  const numberOf = (part: 'latitude' | 'longitude' | 'precisionMeters') => {
    const number = place?.[part]
    return (
      <DraftInput
        label={t(`clipRecord.part.${part}`)}
        value={number === undefined ? '' : degreesText(number)}
        isReadOnly={isReadOnly}
        maxLength={80}
        isNumber
        onValue={(text) => say(part, text)}
        testId={`${field}-${part}`}
      />
    )
  }
  const hasCoordinates = place?.latitude !== undefined || place?.longitude !== undefined
  return (
    <div className="stated" role="group" aria-label={t(`clipRecord.fields.${field}`)} data-field={field}>
      <DraftInput
        id={fieldId(field)}
        label={t('clipRecord.part.name')}
        value={place?.name ?? ''}
        isReadOnly={isReadOnly}
        maxLength={500}
        onValue={(text) => say('name', text)}
        testId={`${field}-name`}
      />
      <div className="stated-place">
        {numberOf('latitude')}
        {numberOf('longitude')}
        {numberOf('precisionMeters')}
        <div className="row stated-steps">
          {STEPS.map((meters) => (
            <ToolButton
              key={meters}
              label={t(`clipRecord.meters.m${meters}`)}
              isActive={place?.precisionMeters === meters}
              isDisabled={isReadOnly || !hasCoordinates}
              onClick={() => void say('precisionMeters', String(meters))}
            />
          ))}
        </div>
      </div>
      <DraftInput
        label={t('clipRecord.part.basis')}
        value={place?.basis ?? ''}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        isLong
        onValue={(text) => say('basis', text)}
        testId={`${field}-basis`}
      />
      <div className="row">
        <Checkbox
          label={t('clipRecord.part.isPublic')}
          checked={place?.isPublic ?? false}
          disabled={isReadOnly || !hasCoordinates}
          onChange={(event) => {
            if (place) change.set(field, { ...place, isPublic: event.currentTarget.checked })
          }}
        />
        <span className="spacer" />
        <Entered by={place?.enteredBy} at={place?.enteredAt} />
      </div>
    </div>
  )
}
