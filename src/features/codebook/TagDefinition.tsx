import { useTranslation } from 'react-i18next'
import type { LocalizedText } from '../../domain/records/fields'
import type { Tag } from '../../domain/records/tag'
import { useCodebooks, useInLanguage, useTagsById } from '../../stores/codebookQueries'

/** What a tag means: its definition, what counts, what does not, what must stand with it and what cannot. */
export function TagDefinition({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const variable = useCodebooks()
    .flatMap(({ variables }) => variables)
    .find(({ id }) => id === tag.variable)
  const definition = inLanguage(tag.definitions)
  const required = tag.requires.map((id) => inLanguage(byId.get(id)?.tag.labels ?? {}, id))
  return (
    <>
      <p className="strong">
        <bdi>{inLanguage(tag.labels, tag.id)}</bdi>
      </p>
      <p dir="auto">{definition === '' ? t('palette.noDefinition') : definition}</p>
      <Case label={t('codebook.counts')} text={tag.inclusions} />
      <Case label={t('codebook.countsNot')} text={tag.exclusions} />
      {required.length === 0 ? null : (
        <p>
          <span className="muted">{t('codebook.needs')}: </span>
          <bdi>{required.join(t('codebook.meaning.separator'))}</bdi>
        </p>
      )}
      {tag.variable === undefined || variable?.isAnyOf === true ? null : (
        <p className="muted">{t('codebook.excludes', { variable: tag.variable })}</p>
      )}
    </>
  )
}

function Case({ label, text }: { readonly label: string; readonly text: LocalizedText | undefined }) {
  const inLanguage = useInLanguage()
  const shown = text ? inLanguage(text) : ''
  if (shown === '') return null
  return (
    <p>
      <span className="muted">{label}: </span>
      <bdi>{shown}</bdi>
    </p>
  )
}
