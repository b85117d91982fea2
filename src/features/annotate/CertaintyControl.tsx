import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { certainty } from '../../domain/records/fields'
import { useKeysOf } from '../../stores/keysStore'

interface CertaintyControlProps {
  /** Undefined where several records do not agree. */
  readonly value: AnnotationRecord['certainty'] | undefined
  readonly isReadOnly: boolean
  readonly onCertainty: (value: AnnotationRecord['certainty']) => void
}

/** How sure a coder is; each level shows its key. */
export function CertaintyControl({ value, isReadOnly, onCertainty }: CertaintyControlProps) {
  const { t } = useTranslation()
  const label = useId()
  const keys = useKeysOf(certainty.options)
  return (
    <div>
      <span className="field-label row" id={label}>
        {t('inspector.certainty')}
        <span className="spacer" />
        {keys === '' ? null : <kbd dir="ltr">{keys}</kbd>}
      </span>
      <SegmentedControl
        fullWidth
        // It would slide from one object's level to another's.
        transitionDuration={0}
        disabled={isReadOnly}
        aria-labelledby={label}
        data={certainty.options.map((level) => ({ value: level, label: t(`certainty.${level}`) }))}
        value={value ?? ''}
        onChange={(level) => onCertainty(certainty.parse(level))}
      />
    </div>
  )
}
