import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isGraphic, sensitivityOf, showsIdentity } from '../../domain/sensitivity/sensitivity'
import { useKeyOf } from '../../stores/keysStore'
import type { CodedPatch, CodedRecord } from '../../engine/commands/changeCoded'

type Values<Purpose extends CodedPatch['purpose']> = Extract<CodedPatch, { purpose: Purpose }>['values']

interface FlagFieldsProps {
  readonly records: readonly CodedRecord[]
  readonly isReadOnly: boolean
  readonly onAssessable: (values: Values<'changeCertainty'>) => void
  readonly onFlags: (valuesFor: (record: CodedRecord) => Values<'changeFlags'>) => void
}

/** Not assessable, identity and graphic, of one record or of several; where they differ the box says so. */
export function FlagFields({ records, isReadOnly, onAssessable, onFlags }: FlagFieldsProps) {
  const { t } = useTranslation()
  const key = useKeyOf('notAssessable')
  const stateOf = (holds: (record: CodedRecord) => boolean) => {
    const count = records.filter(holds).length
    return { checked: count > 0 && count === records.length, indeterminate: count > 0 && count < records.length }
  }
  return (
    <>
      <Checkbox
        label={
          <span className="row">
            {t('inspector.notAssessable')} {key === undefined ? null : <kbd dir="ltr">{key}</kbd>}
          </span>
        }
        {...stateOf(({ notAssessable }) => notAssessable)}
        disabled={isReadOnly}
        data-testid="not-assessable"
        onChange={(event) => onAssessable({ notAssessable: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('inspector.protectIdentity')}
        {...stateOf(({ protectIdentity }) => protectIdentity)}
        disabled={isReadOnly}
        onChange={(event) => {
          const protectIdentity = event.currentTarget.checked
          onFlags(() => ({ protectIdentity }))
        }}
      />
      <Checkbox
        label={t('viewing.identity')}
        {...stateOf(({ sensitivity }) => showsIdentity(sensitivity))}
        disabled={isReadOnly}
        onChange={(event) => {
          const { checked } = event.currentTarget
          onFlags(({ sensitivity }) => ({ sensitivity: sensitivityOf(isGraphic(sensitivity), checked) }))
        }}
      />
      <Checkbox
        label={t('inspector.graphic')}
        {...stateOf(({ sensitivity }) => isGraphic(sensitivity))}
        disabled={isReadOnly}
        onChange={(event) => {
          const { checked } = event.currentTarget
          onFlags(({ sensitivity }) => ({ sensitivity: sensitivityOf(checked, showsIdentity(sensitivity)) }))
        }}
      />
    </>
  )
}
