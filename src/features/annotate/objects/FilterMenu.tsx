import { Checkbox, MultiSelect, NumberInput } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OBJECT_KINDS } from '../../../domain/objects/objectItem'
import { isFiltering, objectFilter, type ObjectFilter } from '../../../domain/objects/objectQuery'
import { annotationStatus, certainty } from '../../../domain/records/fields'
import type { AnnotatorId } from '../../../domain/records/ids'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { filterObjects, useObjectQuery } from '../../../stores/objectQueryStore'
import { useWorkspace } from '../../../stores/workspaceStore'
import { ToolPopover } from '../../../ui/ToolPopover'

/** What the list is narrowed by, beside its text; all of it together. */
export function FilterMenu({ authorIds }: { readonly authorIds: readonly AnnotatorId[] }) {
  const { t } = useTranslation()
  const filter = useObjectQuery((state) => state.query.filter)
  return (
    <ToolPopover
      label={t('objectsPanel.filter')}
      icon={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
      isMarked={isFiltering({ ...filter, text: '' })}
      position="left-start"
      width={280}
      testId="objects-filter"
    >
      {() => <FilterFields filter={filter} authorIds={authorIds} />}
    </ToolPopover>
  )
}

interface FilterFieldsProps {
  readonly filter: ObjectFilter
  readonly authorIds: readonly AnnotatorId[]
}

function FilterFields({ filter, authorIds }: FilterFieldsProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const tags = useTags()
  const coders = authorIds.map((id) => ({ value: id, label: workspace?.index.get('annotator', id)?.pseudonym ?? id }))
  const choose = (
    field: 'tagIds' | 'kinds' | 'authorIds' | 'statuses' | 'certainties',
    data: { value: string; label: string }[],
  ) => (
    <MultiSelect
      label={t(`objectsPanel.fields.${field}`)}
      size="xs"
      searchable={field === 'tagIds'}
      data={data}
      value={[...filter[field]]}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 80 } }}
      onChange={(values) => filterObjects({ [field]: objectFilter.shape[field].parse(values) })}
    />
  )
  const flag = (field: 'isNotAssessable' | 'isAuto' | 'isMine' | 'isOnThisFrame' | 'isGraphic') => (
    <Checkbox
      label={t(`objectsPanel.fields.${field}`)}
      // The first field with the focus, since a list of choices would open at once.
      data-autofocus={field === 'isOnThisFrame' || undefined}
      checked={filter[field]}
      onChange={(event) => filterObjects({ [field]: event.currentTarget.checked })}
    />
  )
  const frame = (field: 'from' | 'to') => (
    <NumberInput
      label={t(`objectsPanel.fields.${field}`)}
      size="xs"
      min={0}
      allowDecimal={false}
      value={filter[field] ?? ''}
      onChange={(value) => {
        const read = objectFilter.shape[field].safeParse(value === '' ? undefined : value)
        if (read.success) filterObjects({ [field]: read.data })
      }}
    />
  )
  return (
    <div className="object-filters">
      {flag('isOnThisFrame')}
      {flag('isMine')}
      {flag('isAuto')}
      {flag('isNotAssessable')}
      {flag('isGraphic')}
      {choose(
        'tagIds',
        tags.map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) })),
      )}
      {choose(
        'kinds',
        OBJECT_KINDS.map((value) => ({ value, label: t(`objectsPanel.kinds.${value}`) })),
      )}
      {choose(
        'certainties',
        certainty.options.map((value) => ({ value, label: t(`certainty.${value}`) })),
      )}
      {choose(
        'statuses',
        annotationStatus.options.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {choose('authorIds', coders)}
      <div className="object-frames">
        {frame('from')}
        {frame('to')}
      </div>
    </div>
  )
}
