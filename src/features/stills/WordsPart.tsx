import { useTranslation } from 'react-i18next'
import type { StillRecord } from '../../domain/records/still'
import { withLanguage } from '../../domain/provenance/postedText'
import { LANGUAGES, type Language } from '../../stores/preferencesStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { DraftArea } from '../../ui/DraftArea'
import { change } from './stillActions'

interface WordsPartProps {
  readonly still: StillRecord
  /** What the records say by themselves, by language. */
  readonly built: Readonly<Record<Language, string>>
  readonly basis: string | undefined
}

/** What is said with a still, in both languages. */
export function WordsPart({ still, built, basis }: WordsPartProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const dirOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')
  return (
    <section className="still-part still-words" aria-label={t('stills.words')}>
      {LANGUAGES.map((language) => (
        <DraftArea
          key={language}
          label={t(`stills.visible.${language}`)}
          placeholder={t('stills.visibleHint')}
          value={still.visible?.[language] ?? ''}
          dir={dirOf(language)}
          lang={language}
          minRows={2}
          isReadOnly={isReadOnly}
          onValue={(text) => change(still.id, { visible: withLanguage(still.visible, language, text) })}
          testId={`visible-${language}`}
        />
      ))}
      {LANGUAGES.map((language) => (
        <DraftArea
          key={language}
          label={t(`stills.caption.${language}`)}
          value={still.captions[language] ?? built[language]}
          dir={dirOf(language)}
          lang={language}
          minRows={4}
          isReadOnly={isReadOnly}
          onValue={(text) => {
            // What the records say by themselves follows them; only other words are kept.
            const own = text.trim() === built[language].trim() ? '' : text
            return change(still.id, { captions: withLanguage(still.captions, language, own) ?? {} })
          }}
          testId={`caption-${language}`}
        />
      ))}
      <DraftArea
        label={t('stills.credit')}
        value={still.credit}
        isLine
        isReadOnly={isReadOnly}
        onValue={(credit) => change(still.id, { credit: credit.trim() })}
        testId="still-credit"
      />
      <p className="small second">
        {t('stills.basis')}: <bdi>{basis || t('stills.basisMissing')}</bdi>
      </p>
    </section>
  )
}
