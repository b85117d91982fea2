import { IconCheck, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import { useTagsById } from '../../stores/codebookQueries'
import { TagMark } from '../../ui/TagMark'
import { detailOf, placeOf, titleOf, type ItemWords } from './itemWords'
import { openItem } from './reviewActions'

interface ReviewRowProps {
  readonly item: ReviewItem
  readonly words: ItemWords
  readonly isCurrent: boolean
}

/** What was coded, who differs, how heavily, and when; with a sign where it is decided. */
export function ReviewRow({ item, words, isCurrent }: ReviewRowProps) {
  const { t } = useTranslation()
  const tags = useTagsById()
  const [first] = item.group.members
  const tagId = first && words.recordOf(first.recordId)?.tagIds[0]
  const tag = tagId === undefined ? undefined : tags.get(tagId)
  return (
    <button
      type="button"
      className="review-row"
      aria-current={isCurrent || undefined}
      data-state={item.state}
      data-kind={item.kind}
      data-testid="review-row"
      onClick={() => openItem(item)}
    >
      {tag ? <TagMark colour={tag.tag.colour} shape={tag.shape} letter={tag.tag.key} /> : <i />}
      <span className="review-row-text">
        <bdi className="ellipsis">{titleOf(item, words)}</bdi>
        <span className="muted small ellipsis">{detailOf(item, words)}</span>
      </span>
      <span className="review-row-end">
        {item.state === 'open' ? <Weight weight={item.weight} /> : <State state={item.state} />}
        <span className="muted small" dir="ltr">
          {placeOf(item, words)}
        </span>
      </span>
      <span className="visually-hidden">{t(`review.states.${item.state}`)}</span>
    </button>
  )
}

const CELLS = [0.2, 0.4, 0.6, 0.8, 1] as const

/** Five cells, as many filled as there is to settle. */
function Weight({ weight }: { readonly weight: number }) {
  if (weight === 0) return null
  return (
    <span className="review-weight" aria-hidden="true">
      {CELLS.map((cell) => (
        <i key={cell} className={weight > cell - 0.2 ? 'is-full' : undefined} />
      ))}
    </span>
  )
}

function State({ state }: { readonly state: 'settled' | 'unresolved' }) {
  return state === 'settled' ? (
    <IconCheck size={14} className="second" aria-hidden="true" />
  ) : (
    <IconQuestionMark size={14} className="warn" aria-hidden="true" />
  )
}
