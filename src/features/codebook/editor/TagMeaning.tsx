import { useTranslation } from 'react-i18next'
import { LocalizedFields } from './LocalizedFields'
import type { TagFormProps } from './tagForm'

/** What a tag means: its definition, what counts and what does not. */
export function TagMeaning({ tag, languages, isReadOnly, onTag }: TagFormProps) {
  const { t } = useTranslation()
  const shared = { languages, isReadOnly, isLong: true }
  return (
    <section className="tag-section">
      <h2>{t('codebook.parts.meaning')}</h2>
      <LocalizedFields
        {...shared}
        text={tag.definitions}
        label={(language) => t('codebook.definition', { language })}
        testId="definition"
        onText={(definitions) => onTag({ ...tag, definitions })}
      />
      <LocalizedFields
        {...shared}
        text={tag.inclusions ?? {}}
        label={(language) => t('codebook.inclusions', { language })}
        testId="inclusions"
        onText={(inclusions) => onTag({ ...tag, inclusions })}
      />
      <LocalizedFields
        {...shared}
        text={tag.exclusions ?? {}}
        label={(language) => t('codebook.exclusions', { language })}
        testId="exclusions"
        onText={(exclusions) => onTag({ ...tag, exclusions })}
      />
    </section>
  )
}
