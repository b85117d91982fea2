import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AttributeDefinition } from '../../../domain/records/tag'
import { useInLanguage } from '../../../stores/codebookQueries'

interface AttributeDefaultProps {
  readonly attribute: AttributeDefinition
  readonly isReadOnly: boolean
  readonly onAttribute: (attribute: AttributeDefinition) => void
}

/** The value that an attribute begins with, by its kind. */
export function AttributeDefault({ attribute, isReadOnly, onAttribute }: AttributeDefaultProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const { defaultValue, ...rest } = attribute
  const set = (value: AttributeDefinition['defaultValue']) =>
    onAttribute(value === undefined ? rest : { ...rest, defaultValue: value })
  const field = { label: t('codebook.attributes.default'), readOnly: isReadOnly, size: 'xs' as const }
  const options = (attribute.options ?? []).map(({ id, labels }) => ({ value: id, label: inLanguage(labels, id) }))
  switch (attribute.kind) {
    case 'choice':
      return (
        <Select
          {...field}
          data={options}
          clearable
          placeholder={t('codebook.attributes.noDefault')}
          value={typeof defaultValue === 'string' ? defaultValue : null}
          onChange={(value) => set(value ?? undefined)}
        />
      )
    case 'several':
      return (
        <MultiSelect
          {...field}
          data={options}
          value={Array.isArray(defaultValue) ? [...defaultValue] : []}
          onChange={(values) => set(values.length === 0 ? undefined : values)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...field}
          dir="ltr"
          value={typeof defaultValue === 'number' ? defaultValue : ''}
          onChange={(value) => set(typeof value === 'number' ? value : undefined)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...field}
          dir="auto"
          maxLength={2_000}
          value={typeof defaultValue === 'string' ? defaultValue : ''}
          onChange={(event) => set(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      )
    case 'yesNo':
      return (
        <Select
          {...field}
          data={[
            { value: 'yes', label: t('codebook.attributes.yes') },
            { value: 'no', label: t('codebook.attributes.no') },
          ]}
          clearable
          placeholder={t('codebook.attributes.noDefault')}
          value={typeof defaultValue === 'boolean' ? (defaultValue ? 'yes' : 'no') : null}
          onChange={(value) => set(value === null ? undefined : value === 'yes')}
        />
      )
    default:
      return attribute.kind satisfies never
  }
}
