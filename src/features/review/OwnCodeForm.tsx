import { Checkbox, NumberInput, Select } from '@mantine/core'
import { IconMapPinDown } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, OwnChange } from '../../domain/agreement/decision'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import { certainty } from '../../domain/records/fields'
import { annotatorId, tagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { frameCount } from '../../domain/time/frameTable'
import { useInLanguage, useTags } from '../../stores/codebookQueries'
import { codableFrame } from '../../stores/playbackStore'
import { codedRecord, type ReviewedClip } from '../../stores/reviewQueries'
import { decide } from '../../stores/reviewStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { coderLine } from '../../ui/coderLine'
import { ToolButton } from '../../ui/ToolButton'
import { OwnBoxFields, OwnTrackFields } from './OwnBoxFields'
import { useCoderNames } from '../../stores/useCoderNames'

type Editing = Extract<Decision, { kind: 'edit' }>

interface OwnCodeFormProps {
  readonly reviewed: ReviewedClip
  readonly item: ReviewItem
  readonly decision: Editing
}

const SIZE = 'xs'

/** The adjudicator's own code, begun from a coder's. Nothing of it is written before it is settled. */
export function OwnCodeForm({ reviewed, item, decision }: OwnCodeFormProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const coderName = useCoderNames()
  const tags = useTags()
  const inLanguage = useInLanguage()
  const form = useRef<HTMLDivElement>(null)
  // Of many coders what each said stands above it.
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which is no clean-up.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { members } = item.group
  const member = members.find((each) => each.coderId === decision.coderId)
  const record = workspace && member && codedRecord(workspace, member.recordId)
  if (!record) return null
  const { change } = decision
  const replace = (next: OwnChange) => decide({ ...decision, change: next })
  const set = (part: OwnChange) => replace({ ...change, ...part })
  const [chosenTag] = change.tagIds ?? record.tagIds
  const nameOf = (id: string) => {
    const at = reviewed.coderIds.findIndex((each) => each === id)
    return `${coderLine(Math.max(0, at)).letter} ${coderName(annotatorId.parse(id))}`
  }
  return (
    <div ref={form} className="own-code" data-testid="own-code">
      <h3>{t('review.own.title')}</h3>
      <Select
        size={SIZE}
        label={t('review.own.from')}
        data={members.map(({ coderId }) => ({ value: coderId, label: nameOf(coderId) }))}
        value={decision.coderId}
        allowDeselect={false}
        onChange={(value) => {
          if (value) decide({ kind: 'edit', coderId: annotatorId.parse(value), change: {} })
        }}
      />
      <Select
        size={SIZE}
        label={t('review.own.tag')}
        data={tags.map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) }))}
        value={chosenTag ?? null}
        searchable
        allowDeselect={false}
        data-testid="own-tag"
        onChange={(value) => {
          if (value) set({ tagIds: [tagId.parse(value), ...record.tagIds.slice(1)] })
        }}
      />
      <Select
        size={SIZE}
        label={t('review.own.certainty')}
        data={certainty.options.map((value) => ({ value, label: t(`certainty.${value}`) }))}
        value={change.certainty ?? record.certainty}
        allowDeselect={false}
        onChange={(value) => {
          const read = certainty.safeParse(value)
          if (read.success) set({ certainty: read.data })
        }}
      />
      <Checkbox
        size={SIZE}
        label={t('review.notAssessable')}
        checked={change.notAssessable ?? record.notAssessable}
        onChange={(event) => set({ notAssessable: event.currentTarget.checked })}
      />
      {record.type === 'segment' ? (
        <RangeFields record={record} change={change} frames={frameCount(reviewed.table)} onChange={set} />
      ) : null}
      {record.type === 'annotation' ? <OwnBoxFields record={record} change={change} onChange={replace} /> : null}
      {record.type === 'track' ? (
        <OwnTrackFields record={record} change={change} table={reviewed.table} onChange={replace} />
      ) : null}
    </div>
  )
}

interface RangeFieldsProps {
  readonly record: SegmentRecord
  readonly change: OwnChange
  readonly frames: number
  readonly onChange: (part: OwnChange) => void
}

/** First and last frame, typed or set to the frame that is shown. */
function RangeFields({ record, change, frames, onChange }: RangeFieldsProps) {
  const { t } = useTranslation()
  const start = change.start ?? record.start
  const end = change.end ?? record.end
  const here = (set: (frame: number) => void) => () => {
    const frame = codableFrame()
    if (frame !== undefined) set(frame)
  }
  const parts = [
    { id: 'first' as const, value: start, set: (frame: number) => onChange({ start: frame }) },
    {
      id: 'last' as const,
      value: end === undefined ? '' : end - 1,
      set: (frame: number) => onChange({ end: frame + 1 }),
    },
  ]
  return (
    <>
      {parts.map(({ id, value, set }) => (
        <div key={id} className="own-boundary">
          <NumberInput
            size={SIZE}
            label={t(`review.own.${id}`)}
            dir="ltr"
            min={0}
            max={frames - 1}
            allowDecimal={false}
            clampBehavior="strict"
            value={value}
            data-testid={`own-${id}`}
            onChange={(typed) => {
              if (typeof typed === 'number' && Number.isInteger(typed)) set(typed)
            }}
          />
          <ToolButton
            label={t('review.own.here')}
            icon={<IconMapPinDown size={14} aria-hidden="true" />}
            isFilled
            onClick={here(set)}
            testId={`own-${id}-here`}
          />
        </div>
      ))}
    </>
  )
}
