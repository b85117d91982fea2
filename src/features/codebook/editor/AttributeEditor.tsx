import { Checkbox, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ATTRIBUTE_KINDS, type AttributeDefinition } from '../../../domain/records/tag'
import { ToolButton } from '../../../ui/ToolButton'
import { AttributeDefault } from './AttributeDefault'
import { AttributeLevel } from './AttributeLevel'
import { AttributeOptions } from './AttributeOptions'
import { LocalizedFields } from './LocalizedFields'

interface AttributeEditorProps {
  readonly attribute: AttributeDefinition
  readonly languages: readonly string[]
  readonly isReadOnly: boolean
  readonly onAttribute: (attribute: AttributeDefinition) => void
  readonly onRemove: () => void
}

export function AttributeEditor({ attribute, languages, isReadOnly, onAttribute, onRemove }: AttributeEditorProps) {
  const { t } = useTranslation()
  const hasOptions = attribute.kind === 'choice' || attribute.kind === 'several'
  return (
    <fieldset className="attribute">
      <legend className="row">
        <code className="ltr small">{attribute.id}</code>
        {isReadOnly ? null : (
          <ToolButton
            label={t('codebook.attributes.remove')}
            icon={<IconTrash size={14} aria-hidden="true" />}
            isIconOnly
            onClick={onRemove}
          />
        )}
      </legend>
      <LocalizedFields
        text={attribute.labels}
        languages={languages}
        label={(language) => t('codebook.label', { language })}
        isReadOnly={isReadOnly}
        testId="attribute-label"
        onText={(labels) => onAttribute({ ...attribute, labels })}
      />
      <div className="fields-row">
        <Select
          label={t('codebook.attributes.kind')}
          data={ATTRIBUTE_KINDS.map((value) => ({ value, label: t(`codebook.attributes.kinds.${value}`) }))}
          value={attribute.kind}
          allowDeselect={false}
          readOnly={isReadOnly}
          data-testid="attribute-kind"
          onChange={(value) => {
            const kind = ATTRIBUTE_KINDS.find((each) => each === value)
            const { defaultValue: _defaultValue, level: _level, ...rest } = attribute
            if (kind) onAttribute({ ...rest, kind })
          }}
        />
        <AttributeLevel attribute={attribute} isReadOnly={isReadOnly} onAttribute={onAttribute} />
        <AttributeDefault attribute={attribute} isReadOnly={isReadOnly} onAttribute={onAttribute} />
      </div>
      {hasOptions ? (
        <AttributeOptions
          attribute={attribute}
          languages={languages}
          isReadOnly={isReadOnly}
          onAttribute={onAttribute}
        />
      ) : null}
      <div className="attribute-switches">
        <Checkbox
          label={t('codebook.attributes.isRequired')}
          checked={attribute.isRequired}
          disabled={isReadOnly}
          onChange={(event) => onAttribute({ ...attribute, isRequired: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('codebook.attributes.isMutable')}
          checked={attribute.isMutable}
          disabled={isReadOnly}
          onChange={(event) => onAttribute({ ...attribute, isMutable: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  )
}
