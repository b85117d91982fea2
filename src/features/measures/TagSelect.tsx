import { Select } from '@mantine/core'
import { useMemo } from 'react'
import type { TagId } from '../../domain/records/ids'
import { inLanguage, useTags } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'

/** As many as can be looked through; typing finds the others. */
const SHOWN_TAGS = 60

interface TagSelectProps {
  readonly label: string
  /** Whether the label is read out only, since what stands around it says what it is for. */
  readonly isLabelHidden?: boolean
  readonly value: TagId | undefined
  readonly placeholder?: string
  readonly isClearable?: boolean
  readonly isReadOnly?: boolean
  readonly onTag: (tagId: TagId | undefined) => void
  readonly testId: string
}

/** Chooses one tag of the project's codebooks, by group or by typing a part of its name. */
export function TagSelect(props: TagSelectProps) {
  const { label, isLabelHidden = false, value, placeholder, isClearable = false, isReadOnly = false, onTag } = props
  const language = usePreferences((state) => state.language)
  const tags = useTags()
  const data = useMemo(() => {
    const groups = new Map<string, { readonly value: TagId; readonly label: string }[]>()
    for (const { tag, group } of tags) {
      const name = inLanguage(group.labels, language, group.id)
      const item = { value: tag.id, label: inLanguage(tag.labels, language, tag.id) }
      groups.set(name, [...(groups.get(name) ?? []), item])
    }
    const listed = [...groups].map(([group, items]) => ({ group, items }))
    // A tag that was deleted is still what the measure asks for.
    const isKnown = value === undefined || tags.some(({ tag }) => tag.id === value)
    return isKnown ? listed : [{ group: '', items: [{ value, label: value }] }, ...listed]
  }, [tags, language, value])
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      data={data}
      limit={SHOWN_TAGS}
      searchable
      clearable={isClearable}
      allowDeselect={isClearable}
      value={value ?? null}
      {...(placeholder === undefined ? {} : { placeholder })}
      readOnly={isReadOnly}
      data-testid={props.testId}
      onChange={(id) => onTag(tags.find(({ tag }) => tag.id === id)?.tag.id)}
    />
  )
}
