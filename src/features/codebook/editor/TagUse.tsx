import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TAG_KINDS } from '../../../domain/records/tag'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { ColourField } from './ColourField'
import { KeyField } from './KeyField'
import type { TagFormProps } from './tagForm'

/** What a tag's key does, and how its mark looks. */
export function TagUse(props: TagFormProps & { readonly commandKeys: ReadonlySet<string> }) {
  const { tag, codebook, isReadOnly, onTag } = props
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tags = useTags()
  const shape = codebook.groups.find(({ id }) => id === tag.groupId)?.shape ?? 'square'
  return (
    <section className="tag-section">
      <h2>{t('codebook.parts.use')}</h2>
      <div className="fields-row">
        <Select
          label={t('codebook.kind')}
          data={TAG_KINDS.map((value) => ({ value, label: t(`codebook.kinds.${value}`) }))}
          value={tag.kind}
          allowDeselect={false}
          readOnly={isReadOnly}
          data-testid="tag-kind"
          onChange={(value) => {
            const kind = TAG_KINDS.find((each) => each === value)
            if (kind) onTag({ ...tag, kind })
          }}
        />
        <Select
          label={t('codebook.group')}
          data={codebook.groups.map(({ id, labels }) => ({ value: id, label: inLanguage(labels, id) }))}
          value={tag.groupId}
          allowDeselect={false}
          readOnly={isReadOnly}
          searchable
          limit={50}
          onChange={(groupId) => groupId !== null && onTag({ ...tag, groupId })}
        />
        <KeyField
          tag={tag}
          tags={tags.map((each) => each.tag)}
          commandKeys={props.commandKeys}
          isReadOnly={isReadOnly}
          onKey={(key) => {
            const { key: _key, ...rest } = tag
            onTag(key === undefined ? rest : { ...rest, key })
          }}
        />
      </div>
      <ColourField
        value={tag.colour}
        shape={shape}
        letter={tag.key}
        isReadOnly={isReadOnly}
        onColour={(colour) => onTag({ ...tag, colour })}
      />
    </section>
  )
}
