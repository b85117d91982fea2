import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { freeId } from '../../../domain/codebook/freeId'
import type { AttributeDefinition } from '../../../domain/records/tag'
import { ToolButton } from '../../../ui/ToolButton'
import { LocalizedFields } from './LocalizedFields'

interface AttributeOptionsProps {
  readonly attribute: AttributeDefinition
  readonly languages: readonly string[]
  readonly isReadOnly: boolean
  readonly onAttribute: (attribute: AttributeDefinition) => void
}

/** What can be chosen for an attribute. */
export function AttributeOptions({ attribute, languages, isReadOnly, onAttribute }: AttributeOptionsProps) {
  const { t } = useTranslation()
  const { options = [] } = attribute
  return (
    <>
      <ul className="attribute-options">
        {options.map((option, index) => (
          <li key={option.id} className="row">
            <LocalizedFields
              text={option.labels}
              languages={languages}
              label={(language) => t('codebook.attributes.option', { language })}
              isReadOnly={isReadOnly}
              testId="option"
              onText={(labels) => onAttribute({ ...attribute, options: options.with(index, { ...option, labels }) })}
            />
            {isReadOnly ? null : (
              <>
                <ToolButton
                  label={t('scales.moveUp')}
                  icon={<IconArrowUp size={14} aria-hidden="true" />}
                  isIconOnly
                  isDisabled={index === 0}
                  onClick={() => onAttribute({ ...attribute, options: movedUp(options, index) })}
                  testId="option-up"
                />
                <ToolButton
                  label={t('codebook.attributes.removeOption')}
                  icon={<IconX size={14} aria-hidden="true" />}
                  isIconOnly
                  onClick={() => onAttribute({ ...attribute, options: options.toSpliced(index, 1) })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <div>
          <ToolButton
            label={t('codebook.attributes.addOption')}
            icon={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => {
              const id = freeId({}, 'option', new Set(options.map((each) => each.id)))
              onAttribute({ ...attribute, options: [...options, { id, labels: {} }] })
            }}
            testId="add-option"
          />
        </div>
      )}
    </>
  )
}

function movedUp<Each>(list: readonly Each[], index: number): Each[] {
  const moved = list.slice(index, index + 1)
  return index === 0 ? [...list] : list.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved)
}
