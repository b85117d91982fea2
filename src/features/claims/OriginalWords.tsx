import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClaimRecord } from '../../domain/records/claim'
import type { ClaimPatch } from '../../engine/commands/changeClaim'
import { usePreferences } from '../../stores/preferencesStore'
import { DraftArea } from '../../ui/DraftArea'
import { directionOf, languageName } from './languages'

const SPOKEN = ['ar', 'en', 'fr', 'de', 'es', 'fa', 'he', 'ku', 'ru', 'tr', 'uk'] as const

interface OriginalWordsProps {
  readonly claim: ClaimRecord
  readonly languages: readonly string[]
  readonly isReadOnly: boolean
  readonly onPatch: (patch: ClaimPatch) => boolean
}

/** What was really said, in the language it was said in, and its translations. */
export function OriginalWords({ claim, languages, isReadOnly, onPatch }: OriginalWordsProps) {
  const { t } = useTranslation()
  const page = usePreferences((state) => state.language)
  const { originalLanguage, originalTranslation = {} } = claim
  const codes = [...new Set<string>([...SPOKEN, ...(originalLanguage === undefined ? [] : [originalLanguage])])]
  return (
    <section className="claim-words" aria-label={t('claims.field.originalWords')}>
      <DraftArea
        label={t('claims.field.originalWords')}
        value={claim.originalWords}
        lang={originalLanguage}
        isReadOnly={isReadOnly}
        onValue={(originalWords) => onPatch({ originalWords })}
        testId="claim-originalWords"
      />
      <Select
        label={t('claims.field.originalLanguage')}
        data={codes.map((value) => ({ value, label: languageName(value, page) }))}
        value={originalLanguage ?? null}
        searchable
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="original-language"
        onChange={(value) => {
          if (value !== null) onPatch({ originalLanguage: value })
        }}
      />
      {languages
        .filter((language) => language !== originalLanguage)
        .map((language) => (
          <DraftArea
            key={language}
            label={t('claims.field.originalTranslation', { language: languageName(language, page) })}
            dir={directionOf(language)}
            lang={language}
            value={originalTranslation[language] ?? ''}
            isReadOnly={isReadOnly}
            onValue={(value) => onPatch({ originalTranslation: { ...originalTranslation, [language]: value } })}
            testId={`claim-translation-${language}`}
          />
        ))}
    </section>
  )
}
