import { MultiSelect, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { latinDigits } from '../../domain/latinDigits'
import { isUnsaid, type AttributeDefinition, type AttributeValue } from '../../domain/codebook/attributes'
import { useInLanguage } from '../../stores/codebookQueries'
import { DraftInput } from '../../ui/DraftInput'

interface AttributeFieldProps {
  readonly definition: AttributeDefinition
  readonly value: AttributeValue | undefined
  /** Whether an answer is asked for: required, and the record can be assessed. */
  readonly isAsked: boolean
  /** Said by a keyframe of a track, so that it may change along it. */
  readonly isAlongTrack: boolean
  readonly isReadOnly: boolean
  readonly onValue: (value: AttributeValue | undefined) => void
}

/** One attribute, with the control that suits its kind; a required one that is not answered says so. */
export function AttributeField(props: AttributeFieldProps) {
  const { definition, value, isReadOnly, onValue } = props
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const { id, kind } = definition
  const isMissing = props.isAsked && isUnsaid(value)
  const label = (
    <span className={`attribute-label ${isMissing ? 'warn' : ''}`}>
      <bdi>{inLanguage(definition.labels, id)}</bdi>
      {props.isAlongTrack ? <AlongTrack /> : null}
      {isMissing ? (
        <>
          <IconAlertTriangle size={12} aria-hidden="true" />
          {t('ranges.attributes.missing')}
        </>
      ) : null}
    </span>
  )
  const options = (definition.options ?? []).map((each) => ({
    value: each.id,
    label: inLanguage(each.labels, each.id),
  }))
  // What an older codebook offered, or another program wrote, is still shown.
  const known = (ids: readonly string[]) => [
    ...options,
    ...ids
      .filter((each) => !options.some((option) => option.value === each))
      .map((each) => ({ value: each, label: each })),
  ]
  const shared = { label, size: 'xs', disabled: isReadOnly, 'data-testid': `attribute-${id}` } as const
  const dropdown = { comboboxProps: { transitionProps: { duration: 80 } } }
  const clear = { 'aria-label': t('ranges.attributes.clear'), tabIndex: -1 }
  switch (kind) {
    case 'choice': {
      const chosen = typeof value === 'string' ? value : null
      return (
        <Select
          {...shared}
          {...dropdown}
          data={known(chosen === null ? [] : [chosen])}
          value={chosen}
          clearable
          clearButtonProps={clear}
          onChange={(next) => onValue(next ?? undefined)}
        />
      )
    }
    case 'several': {
      const chosen = Array.isArray(value) ? value : []
      return (
        <MultiSelect
          {...shared}
          {...dropdown}
          className="is-wide"
          styles={{ inputField: { minWidth: 1, flex: '1 1 1px' } }}
          data={known(chosen)}
          value={[...chosen]}
          hidePickedOptions
          onChange={onValue}
        />
      )
    }
    case 'yesNo':
      return (
        <Select
          {...shared}
          {...dropdown}
          data={[
            { value: 'yes', label: t('ranges.attributes.yes') },
            { value: 'no', label: t('ranges.attributes.no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          clearable
          clearButtonProps={clear}
          onChange={(next) => onValue(next === null ? undefined : next === 'yes')}
        />
      )
    case 'number':
      return (
        <DraftInput
          label={label}
          value={typeof value === 'number' ? `${value}` : ''}
          isNumber
          maxLength={40}
          isReadOnly={isReadOnly}
          onValue={(text) => {
            const number = numberOf(text)
            if (Number.isNaN(number)) return t('ranges.attributes.notNumber')
            onValue(number)
            return undefined
          }}
          testId={`attribute-${id}`}
        />
      )
    case 'text':
      return (
        <div className="is-wide">
          <DraftInput
            label={label}
            value={typeof value === 'string' ? value : ''}
            maxLength={2_000}
            isReadOnly={isReadOnly}
            onValue={(text) => {
              onValue(text)
              return undefined
            }}
            testId={`attribute-${id}`}
          />
        </div>
      )
    default:
      return kind satisfies never
  }
}

/** The mark of a keyframe: what is answered here may change along the track. */
function AlongTrack() {
  const { t } = useTranslation()
  return (
    <span className="muted" title={t('ranges.attributes.alongTrack')}>
      <span aria-hidden="true">◆</span>
      <span className="visually-hidden">{t('ranges.attributes.alongTrack')}</span>
    </span>
  )
}

/** Undefined for nothing, NaN for what is no number. Arabic figures and a decimal comma are read as well. */
function numberOf(text: string): number | undefined {
  const plain = latinDigits(text).trim().replace(',', '.')
  if (plain === '') return undefined
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
