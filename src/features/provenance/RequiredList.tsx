import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ANSWERS, REQUIRED_FOR_PUBLICATION } from '../../domain/provenance/required'
import { fieldId } from './fieldId'

/** What publication asks for and what of it is there; each line leads to its field. */
export function RequiredList({ missing }: { readonly missing: ReadonlySet<string> }) {
  const { t } = useTranslation()
  const all = REQUIRED_FOR_PUBLICATION.length
  return (
    <section className="required-list" aria-label={t('clipRecord.requiredList')}>
      <h2>{t('clipRecord.requiredList')}</h2>
      <p className="second" data-testid="required-count">
        {t('clipRecord.count', { done: all - missing.size, all })}
      </p>
      <ul>
        {REQUIRED_FOR_PUBLICATION.map((requirement) => {
          const isMissing = missing.has(requirement)
          const [field] = ANSWERS[requirement]
          return (
            <li key={requirement}>
              <button
                type="button"
                className="required-line"
                onClick={() => field && document.querySelector<HTMLElement>(`#${fieldId(field)}`)?.focus()}
              >
                {isMissing ? (
                  <IconCircleDashed size={14} className="warn" aria-hidden="true" />
                ) : (
                  <IconCheck size={14} className="muted" aria-hidden="true" />
                )}
                <span className={isMissing ? '' : 'muted'}>{t(`clipRecord.requirement.${requirement}`)}</span>
                <span className="visually-hidden">
                  {isMissing ? t('clipRecord.missing') : t('clipRecord.answered')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="small muted">{t('clipRecord.requiredHint')}</p>
    </section>
  )
}
