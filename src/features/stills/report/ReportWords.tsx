import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withLanguage } from '../../../domain/provenance/postedText'
import { REPORT_LANGUAGES, type ReportDraft } from '../../../domain/records/report'
import { directionOf } from '../../../domain/reports/reportDocument'
import { useIsReadOnly } from '../../../stores/workspaceStore'
import { DraftArea } from '../../../ui/DraftArea'
import { ProfileControl } from '../ProfileControl'
import { setReport } from './reportActions'
import { languagesOf } from './reportOf'

const FIELDS = ['title', 'lead', 'methods'] as const
/** Where the catalogue has the words of a field. */
const KEYS = { title: 'titles', lead: 'lead', methods: 'methods' } as const

/** What a person writes and chooses for a report; the fields are those of its languages. */
export function ReportWords({ draft }: { readonly draft: ReportDraft }) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  return (
    <section className="still-part" aria-label={t('report.words')}>
      <Select
        label={t('report.languages.label')}
        data={REPORT_LANGUAGES.map((each) => ({ value: each, label: t(`report.languages.${each}`) }))}
        value={draft.languages}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="report-languages"
        onChange={(value) => {
          const languages = REPORT_LANGUAGES.find((each) => each === value)
          if (languages) setReport({ languages })
        }}
      />
      <ProfileControl
        profile={draft.profile}
        onProfile={(profile) => setReport({ profile })}
        fullWidth
        readOnly={isReadOnly}
        testId="report-profile"
      />
      {FIELDS.flatMap((field) =>
        languagesOf(draft).map((language) => (
          <DraftArea
            key={`${field} ${language}`}
            label={t(`report.${KEYS[field]}.${language}`)}
            placeholder={t(`report.${KEYS[field]}.hint`)}
            value={draft[field][language] ?? ''}
            dir={directionOf(language)}
            lang={language}
            isLine={field === 'title'}
            minRows={field === 'lead' ? 5 : field === 'methods' ? 3 : 1}
            isReadOnly={isReadOnly}
            onValue={(text) => setReport({ [field]: withLanguage(draft[field], language, text) ?? {} })}
            testId={`report-${field}-${language}`}
          />
        )),
      )}
    </section>
  )
}
