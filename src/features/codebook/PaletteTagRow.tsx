import { IconArrowsHorizontal, IconFlag, IconLineDotted, IconSquare } from '@tabler/icons-react'
import { memo } from 'react'
import type { TagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Tag } from '../../domain/records/tag'
import { useInLanguage, type PaletteTag } from '../../stores/codebookQueries'
import { TagMark } from '../../ui/TagMark'
import { RunningTime } from './RunningTime'

interface PaletteTagRowProps {
  readonly palette: PaletteTag
  readonly isChosen: boolean
  readonly openRange: SegmentRecord | undefined
  readonly onAct: (tag: Tag) => void
  readonly onTagFrame: (tagId: TagId) => void
}

const KIND_ICONS = { range: IconArrowsHorizontal, frame: IconFlag, box: IconSquare, track: IconLineDotted }

/** One tag: its mark with its key, its name in full, what it is for; its definition is shown by the list. */
export const PaletteTagRow = memo(function PaletteTagRow(props: PaletteTagRowProps) {
  const { palette, isChosen, openRange, onAct, onTagFrame } = props
  const inLanguage = useInLanguage()
  const { tag, shape } = palette
  const KindIcon = KIND_ICONS[tag.kind]
  return (
    <button
      type="button"
      className={`palette-tag ${isChosen ? 'is-selected' : ''} ${openRange ? 'is-open' : ''}`}
      aria-pressed={isChosen}
      aria-keyshortcuts={tag.key}
      data-tag={tag.id}
      onClick={(event) => (event.shiftKey ? onTagFrame(tag.id) : onAct(tag))}
    >
      <TagMark colour={tag.colour} shape={shape} letter={tag.key} />
      <bdi className="palette-name">{inLanguage(tag.labels, tag.id)}</bdi>
      {openRange ? <RunningTime range={openRange} /> : <KindIcon size={14} aria-hidden="true" className="muted" />}
    </button>
  )
})
