import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { UnknownTag } from '../../domain/packages/packagePlan'
import { tagId, type TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { Workspace } from '../../engine/workspace'
import { inLanguage } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'

interface UnknownTagsProps {
  readonly unknown: readonly UnknownTag[]
  readonly tags: ReadonlyMap<TagId, TagId>
}

const NO_TAGS: readonly Tag[] = []

function tagsHere({ index }: Workspace): readonly Tag[] {
  return index.all('codebook').flatMap((codebook) => codebook.tags)
}

/** Tags of the package that no codebook here has, each with the choice of one that is to stand for it. */
export function UnknownTags({ unknown, tags }: UnknownTagsProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const here = useRecords(tagsHere, NO_TAGS)
  if (unknown.length === 0) return null
  return (
    <fieldset className="unknown-tags">
      <legend className="warn">{t('packages.unknownTags.title', { count: unknown.length })}</legend>
      <p className="second">{t('packages.unknownTags.hint')}</p>
      {unknown.map(({ tag, uses }) => (
        <Select
          key={tag.id}
          size="xs"
          searchable
          clearable
          label={`${inLanguage(tag.labels, language, tag.id)} (${t('packages.unknownTags.uses', { count: uses })})`}
          placeholder={t('packages.unknownTags.leftOut')}
          data={here
            .filter(({ kind }) => kind === tag.kind)
            .map(({ id, labels }) => ({ value: id, label: inLanguage(labels, language, id) }))}
          value={tags.get(tag.id) ?? null}
          onChange={(value) => session().packages.mapTag(tag.id, value === null ? undefined : tagId.parse(value))}
        />
      ))}
    </fieldset>
  )
}
