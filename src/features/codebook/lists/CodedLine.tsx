import { IconArrowRight } from '@tabler/icons-react'
import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodedRecord } from '../../../domain/codebook/olderCodes'
import type { ClipId, RecordId, TagId } from '../../../domain/records/ids'
import type { Workspace } from '../../../engine/workspace'
import { useInLanguage, useTagsById } from '../../../stores/codebookQueries'
import { useRecords } from '../../../stores/workspaceStore'
import { TagMark } from '../../../ui/TagMark'
import { ToolButton } from '../../../ui/ToolButton'

/** Opens a clip at a frame, with an object of it. */
export type OpenAt = (clipId: ClipId, frame: number, recordId: RecordId) => void

interface CodedLineProps {
  readonly record: CodedRecord
  readonly tagIds: readonly TagId[]
  /** Where to go; the record's own first frame where nothing is said. */
  readonly frame?: number
  readonly onOpen: OpenAt
  readonly children?: ReactNode
}

/** One object in a list: its tags, what it is, on which clip and frame, by whom; and the way to it. */
export function CodedLine({ record, tagIds, frame, onOpen, children }: CodedLineProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const query = useCallback(
    ({ index }: Workspace) => ({
      clip: index.get('clip', record.clipId)?.name ?? record.clipId,
      author: index.get('annotator', record.authorId)?.pseudonym ?? record.authorId,
      first: firstFrame(index, record),
    }),
    [record],
  )
  const place = useRecords(query, undefined)
  if (!place) return null
  const target = frame ?? place.first
  return (
    <div className="coded-line">
      {tagIds.map((id) => {
        const known = byId.get(id)
        return (
          <span key={id} className="row coded-tag">
            {known ? <TagMark colour={known.tag.colour} shape={known.shape} letter={known.tag.key} size={16} /> : null}
            <bdi className="ellipsis">{known ? inLanguage(known.tag.labels, id) : id}</bdi>
          </span>
        )
      })}
      <span className="muted">{t(`codebook.record.${kindOf(record)}`)}</span>
      <bdi className="second ellipsis">{place.clip}</bdi>
      <span className="muted ltr">f {target}</span>
      <bdi className="muted ellipsis">{place.author}</bdi>
      <span className="spacer" />
      {children}
      <ToolButton
        label={t('codebook.older.go')}
        icon={<IconArrowRight size={16} aria-hidden="true" className="mirror-rtl" />}
        isIconOnly
        onClick={() => onOpen(record.clipId, target, record.id)}
        testId="go-to-coded"
      />
    </div>
  )
}

function firstFrame(index: Workspace['index'], record: CodedRecord): number {
  switch (record.type) {
    case 'annotation':
      return record.frame
    case 'segment':
      return record.start
    case 'track':
      return index.keyframesOf(record.id)[0]?.frame ?? 0
    default:
      return record satisfies never
  }
}

function kindOf(record: CodedRecord): 'range' | 'box' | 'frame' | 'track' {
  if (record.type === 'segment') return 'range'
  if (record.type === 'track') return 'track'
  return record.box ? 'box' : 'frame'
}
