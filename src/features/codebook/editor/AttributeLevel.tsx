import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { levelOf, levelsOf } from '../../../domain/codebook/levelOfMeasurement'
import type { AttributeDefinition } from '../../../domain/records/tag'

interface AttributeLevelProps {
  readonly attribute: AttributeDefinition
  readonly isReadOnly: boolean
  readonly onAttribute: (attribute: AttributeDefinition) => void
}

/** At which level the values are measured, by which agreement on them is computed; nothing where there is no choice. */
export function AttributeLevel({ attribute, isReadOnly, onAttribute }: AttributeLevelProps) {
  const { t } = useTranslation()
  const levels = levelsOf(attribute)
  const level = levelOf(attribute)
  const [usual] = levels
  if (levels.length < 2 || level === undefined) return null
  return (
    <Select
      label={t('scales.label')}
      description={t(`scales.hints.${level}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={levels.map((value) => ({ value, label: t(`scales.names.${value}`) }))}
      value={level}
      allowDeselect={false}
      readOnly={isReadOnly}
      data-testid="attribute-level"
      onChange={(value) => {
        const chosen = levels.find((each) => each === value)
        const { level: _level, ...rest } = attribute
        if (chosen) onAttribute(chosen === usual ? rest : { ...rest, level: chosen })
      }}
    />
  )
}
