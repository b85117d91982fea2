import { Autocomplete, Checkbox, MultiSelect, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sensitivity } from '../../../domain/records/fields'
import { tagId } from '../../../domain/records/ids'
import { useInLanguage } from '../../../stores/codebookQueries'
import { usePreferences } from '../../../stores/preferencesStore'
import type { TagFormProps } from './tagForm'
import type { TagDraft } from './useTagDraft'

interface TagRulesProps extends TagFormProps {
  readonly draft: TagDraft
}

/** How a tag stands to others, and what must be taken care of where it is. */
export function TagRules({ tag, codebook, isReadOnly, draft, onTag }: TagRulesProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const language = usePreferences((state) => state.language)
  const options = useMemo(
    () =>
      codebook.tags
        .filter(({ id }) => id !== tag.id)
        .map(({ id, labels }) => ({ value: id, label: inLanguage(labels, id) })),
    // `inLanguage` is another function each time and says the same in the same language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [codebook.tags, tag.id, language],
  )
  return (
    <section className="tag-section">
      <h2>{t('codebook.parts.rules')}</h2>
      <div className="fields-row">
        <Autocomplete
          label={t('codebook.variable')}
          description={t('codebook.variableHint')}
          size="xs"
          dir="ltr"
          data={codebook.variables.map(({ id }) => id)}
          limit={50}
          maxLength={80}
          value={tag.variable ?? ''}
          readOnly={isReadOnly}
          data-testid="tag-variable"
          onChange={(value) => {
            const { variable: _variable, ...rest } = tag
            onTag(value.trim() === '' ? rest : { ...rest, variable: value })
          }}
        />
        <MultiSelect
          label={t('codebook.requires')}
          description={t('codebook.requiresHint')}
          size="xs"
          data={options}
          limit={50}
          searchable
          hidePickedOptions
          value={[...tag.requires]}
          readOnly={isReadOnly}
          data-testid="tag-requires"
          onChange={(ids) => onTag({ ...tag, requires: ids.map((id) => tagId.parse(id)) })}
        />
      </div>
      {tag.variable === undefined ? null : (
        <>
          <Checkbox
            label={t('codebook.anyOf')}
            checked={draft.isAnyOf}
            disabled={isReadOnly}
            data-testid="any-of"
            onChange={(event) => draft.setAnyOf(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('scales.ofTags')}
            description={t('scales.ofTagsHint')}
            checked={draft.isOrdinal}
            disabled={isReadOnly || draft.isAnyOf}
            data-testid="variable-ordinal"
            onChange={(event) => draft.setOrdinal(event.currentTarget.checked)}
          />
        </>
      )}
      <h2>{t('codebook.parts.care')}</h2>
      <div className="fields-row">
        <Select
          label={t('codebook.sensitivity')}
          data={sensitivity.options.map((value) => ({ value, label: t(`sensitivity.${value}`) }))}
          value={tag.sensitivity}
          allowDeselect={false}
          readOnly={isReadOnly}
          onChange={(value) => onTag({ ...tag, sensitivity: sensitivity.parse(value) })}
        />
      </div>
      <Checkbox
        label={t('codebook.blocksExport')}
        checked={tag.blocksExport}
        disabled={isReadOnly}
        onChange={(event) => onTag({ ...tag, blocksExport: event.currentTarget.checked })}
      />
    </section>
  )
}
