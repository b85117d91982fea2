import { TextInput } from '@mantine/core'
import { IconCopyPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { ToolButton } from '../../ui/ToolButton'
import { duplicate, remove, rename } from './measureActions'

interface MeasureHeadProps {
  readonly measure: MeasureRecord
  readonly isReadOnly: boolean
  readonly onMeasure: (id: MeasureId | undefined) => void
}

/** The name of a measure, which is one edit when the field is left, and what is done to the measure as a whole. */
export function MeasureHead({ measure, isReadOnly, onMeasure }: MeasureHeadProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  return (
    <header className="measure-head">
      <TextInput
        className="measure-name"
        aria-label={t('measures.name')}
        dir="auto"
        maxLength={500}
        value={draft ?? measure.name}
        readOnly={isReadOnly}
        data-testid="measure-name"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (draft !== undefined) rename(measure.id, draft)
          setDraft(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined)
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <span className="spacer" />
      {isReadOnly ? null : (
        <>
          <ToolButton
            label={t('measures.duplicate')}
            icon={<IconCopyPlus size={16} aria-hidden="true" />}
            onClick={() => {
              const id = duplicate(measure)
              if (id) onMeasure(id)
            }}
            testId="duplicate-measure"
          />
          <ToolButton
            label={t('measures.delete')}
            icon={<IconTrash size={16} aria-hidden="true" />}
            isIconOnly
            onClick={() => {
              if (remove(measure.id)) onMeasure(undefined)
            }}
            testId="delete-measure"
          />
        </>
      )}
    </header>
  )
}
