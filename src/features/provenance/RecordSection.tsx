import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface RecordSectionProps {
  readonly name: 'posted' | 'published' | 'recorded' | 'rights' | 'custody' | 'checks' | 'file'
  /** Whether its rows have value, ground and person beside each other. */
  readonly hasColumns?: boolean
  readonly children: ReactNode
}

/** A group of the record's fields under its name. */
export function RecordSection({ name, hasColumns = false, children }: RecordSectionProps) {
  const { t } = useTranslation()
  return (
    <section className="record-section" aria-label={t(`clipRecord.section.${name}`)}>
      <div className={hasColumns ? 'record-row is-head' : undefined}>
        <h2>{t(`clipRecord.section.${name}`)}</h2>
        {hasColumns ? (
          <>
            <span aria-hidden="true" />
            <span aria-hidden="true">{t('clipRecord.column.basis')}</span>
            <span aria-hidden="true">{t('clipRecord.column.entered')}</span>
          </>
        ) : null}
      </div>
      {children}
    </section>
  )
}
