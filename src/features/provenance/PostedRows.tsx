import { useTranslation } from 'react-i18next'
import { postedLanguage, UNDETERMINED, withLanguage } from '../../domain/provenance/postedText'
import { languageTag } from '../../domain/records/fields'
import { DraftInput } from '../../ui/DraftInput'
import { fieldId } from './fieldId'
import { PlainRow } from './PlainRow'
import type { RowProps } from './TextRow'

const TRANSLATIONS = ['en', 'ar'] as const

/** Title and text in the words of the post, then what they say in the languages of the program. */
export function PostedRows(props: RowProps) {
  const { t } = useTranslation()
  const { record, isReadOnly, change } = props
  const posted = postedLanguage(record)
  return (
    <>
      {(['titleAsPosted', 'textAsPosted'] as const).map((field) => (
        <PlainRow key={field} field={field} {...props}>
          {[posted, ...TRANSLATIONS.filter((language) => language !== posted)].map((language) => {
            const isOriginal = language === posted
            const name = t(`clipRecord.fields.${field}`)
            const translation = language === 'ar' || language === 'en' ? t(`clipRecord.translation.${language}`) : ''
            return (
              <DraftInput
                key={isOriginal ? 'posted' : language}
                {...(isOriginal ? { id: fieldId(field) } : { placeholder: translation })}
                ariaLabel={isOriginal ? name : `${name}: ${translation}`}
                value={record[field]?.[language] ?? ''}
                isReadOnly={isReadOnly}
                maxLength={20_000}
                isLong
                onValue={(text) => change.set(field, withLanguage(record[field], language, text))}
                testId={`field-${field}${isOriginal ? '' : `-${language}`}`}
              />
            )
          })}
        </PlainRow>
      ))}
      <PlainRow field="postedIn" {...props}>
        <DraftInput
          ariaLabel={t('clipRecord.fields.postedIn')}
          value={posted === UNDETERMINED ? '' : posted}
          isReadOnly={isReadOnly}
          maxLength={40}
          isLtr
          placeholder={t('clipRecord.hint.postedIn')}
          onValue={(typed) => {
            const tag = typed.trim()
            if (tag !== '' && !languageTag.safeParse(tag).success) return t('clipRecord.problem.notLanguage')
            return change.set('postedIn', tag === '' ? undefined : tag)
          }}
          testId="field-postedIn"
        />
      </PlainRow>
    </>
  )
}
