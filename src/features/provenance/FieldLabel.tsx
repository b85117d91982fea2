import { IconAsterisk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { requirementOf } from '../../domain/provenance/required'
import type { ProvenanceField } from '../../domain/provenance/provenanceField'

interface FieldLabelProps {
  readonly field: ProvenanceField
  readonly text: string
  /** What is still missing for publication can be seen at its field. */
  readonly missing: ReadonlySet<string>
}

/** A field's name, marked where it is required for publication, in colour while nothing answers that. */
export function FieldLabel({ field, text, missing }: FieldLabelProps) {
  const { t } = useTranslation()
  const requirement = requirementOf(field)
  if (!requirement) return <span className="record-label">{text}</span>
  return (
    <span className="record-label" title={`${t('clipRecord.required')}: ${t(`clipRecord.requirement.${requirement}`)}`}>
      {text}
      <IconAsterisk size={10} className={missing.has(requirement) ? 'warn' : 'muted'} aria-hidden="true" />
      <span className="visually-hidden">
        {t('clipRecord.required')}, {missing.has(requirement) ? t('clipRecord.missing') : t('clipRecord.answered')}
      </span>
    </span>
  )
}
