import { Select } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { REVIEW_KINDS } from '../../domain/agreement/reviewItem'
import { annotatorId, tagId } from '../../domain/records/ids'
import { useInLanguage, useTags } from '../../stores/codebookQueries'
import { codedRecord, type ReviewedClip } from '../../stores/reviewQueries'
import { EVERY_ITEM, filterReview, useReview } from '../../stores/reviewStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { coderLine } from '../../ui/coderLine'
import { ToolButton } from '../../ui/ToolButton'
import { ToolPopover } from '../../ui/ToolPopover'
import { useCoderNames } from '../../stores/useCoderNames'

const STATES = ['all', 'open', 'settled'] as const

/** What the list is narrowed by; all of it together. */
export function ReviewFilters({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const { t } = useTranslation()
  const filter = useReview((state) => state.filter)
  const isFiltering = Object.entries(EVERY_ITEM).some(
    ([field, value]) => filter[field as keyof typeof filter] !== value,
  )
  return (
    <ToolPopover
      label={t('review.filter.title')}
      icon={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
      isMarked={isFiltering}
      position="bottom-start"
      width={280}
      testId="review-filter"
    >
      {() => <FilterFields reviewed={reviewed} />}
    </ToolPopover>
  )
}

function FilterFields({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const { t } = useTranslation()
  const filter = useReview((state) => state.filter)
  const coderName = useCoderNames()
  const tags = useTagsHere(reviewed)
  const all = { label: t('review.filter.every'), value: '' }
  const chosen = { size: 'xs', comboboxProps: { withinPortal: false, transitionProps: { duration: 80 } } } as const
  return (
    <div className="review-filters">
      <Select
        {...chosen}
        label={t('review.filter.state')}
        data={STATES.map((value) => ({ value, label: t(`review.filter.states.${value}`) }))}
        value={filter.state}
        allowDeselect={false}
        data-testid="review-filter-state"
        onChange={(value) => filterReview({ state: STATES.find((each) => each === value) ?? 'all' })}
      />
      <Select
        {...chosen}
        label={t('review.filter.kind')}
        data={[all, ...REVIEW_KINDS.map((value) => ({ value, label: t(`review.kinds.${value}`) }))]}
        value={filter.kind ?? ''}
        allowDeselect={false}
        onChange={(value) => filterReview({ kind: REVIEW_KINDS.find((each) => each === value) })}
      />
      <Select
        {...chosen}
        label={t('review.filter.tag')}
        data={[all, ...tags]}
        value={filter.tagId ?? ''}
        searchable
        allowDeselect={false}
        onChange={(value) => filterReview({ tagId: value ? tagId.parse(value) : undefined })}
      />
      <Select
        {...chosen}
        label={t('review.filter.coder')}
        data={[
          all,
          ...reviewed.coderIds.map((value, at) => ({ value, label: `${coderLine(at).letter} ${coderName(value)}` })),
        ]}
        value={filter.coderId ?? ''}
        searchable
        allowDeselect={false}
        onChange={(value) => filterReview({ coderId: value ? annotatorId.parse(value) : undefined })}
      />
      <ToolButton label={t('review.filter.reset')} isFilled onClick={() => filterReview(EVERY_ITEM)} />
    </div>
  )
}

/** The tags that somebody has coded here. */
function useTagsHere({ items }: ReviewedClip) {
  const workspace = useWorkspace()
  const tags = useTags()
  const inLanguage = useInLanguage()
  return useMemo(() => {
    const used = new Set(
      items.flatMap(({ group }) =>
        group.members.flatMap(({ recordId }) => (workspace && codedRecord(workspace, recordId)?.tagIds) ?? []),
      ),
    )
    return tags
      .filter(({ tag }) => used.has(tag.id))
      .map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) }))
  }, [items, tags, workspace, inLanguage])
}
