import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { freeId } from '../../../domain/codebook/freeId'
import { ToolButton } from '../../../ui/ToolButton'
import { AttributeEditor } from './AttributeEditor'
import type { TagFormProps } from './tagForm'

/** What else is said of an object with this tag. */
export function AttributesField({ tag, languages, isReadOnly, onTag }: TagFormProps) {
  const { t } = useTranslation()
  const { attributes } = tag
  return (
    <section className="tag-section">
      <h2>{t('codebook.attributes.title')}</h2>
      {attributes.map((attribute, index) => (
        <AttributeEditor
          key={attribute.id}
          attribute={attribute}
          languages={languages}
          isReadOnly={isReadOnly}
          onAttribute={(changed) => onTag({ ...tag, attributes: attributes.with(index, changed) })}
          onRemove={() => onTag({ ...tag, attributes: attributes.toSpliced(index, 1) })}
        />
      ))}
      {isReadOnly ? null : (
        <div>
          <ToolButton
            label={t('codebook.attributes.add')}
            icon={<IconPlus size={14} aria-hidden="true" />}
            isFilled
            onClick={() => {
              const id = freeId({}, 'attribute', new Set(attributes.map((each) => each.id)))
              const added = {
                id,
                labels: {},
                kind: 'choice',
                options: [],
                isRequired: false,
                isMutable: false,
              } as const
              onTag({ ...tag, attributes: [...attributes, { ...added, options: [] }] })
            }}
            testId="add-attribute"
          />
        </div>
      )}
    </section>
  )
}
