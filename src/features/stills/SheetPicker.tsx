import { Select } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { latinDigits } from '../../domain/latinDigits'
import type { SegmentRecord } from '../../domain/records/segment'
import type { StillRecord, StillSheet } from '../../domain/records/still'
import { frameIndex } from '../../domain/time/frameIndex'
import type { Workspace } from '../../engine/workspace'
import { inLanguage } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'
import { change } from './stillActions'

const SECONDS = [0.5, 1, 2, 5, 10, 30, 60]
const WHOLE = 'whole'
const OWN = 'own'
const NO_RANGES: readonly SegmentRecord[] = []

/** Which frames a contact sheet has. */
export function SheetPicker({ still, isReadOnly }: { readonly still: StillRecord; readonly isReadOnly: boolean }) {
  const { t } = useTranslation()
  const { sheet = { everySeconds: 10 } } = still
  return (
    <>
      <Select
        aria-label={t('stills.sheet.label')}
        className="still-kind"
        data={[
          ...SECONDS.map((count) => ({ value: `${count}`, label: t('stills.sheet.every', { count }) })),
          { value: 'annotations', label: t('stills.sheet.annotations') },
        ]}
        value={sheet === 'annotations' ? sheet : `${sheet.everySeconds}`}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="still-sheet"
        onChange={(value) => {
          const range = sheet === 'annotations' ? {} : sheet
          change(still.id, { sheet: value === 'annotations' ? value : { ...range, everySeconds: Number(value) } })
        }}
      />
      {sheet === 'annotations' ? null : <RangePicker still={still} sheet={sheet} isReadOnly={isReadOnly} />}
    </>
  )
}

interface RangePickerProps {
  readonly still: StillRecord
  readonly sheet: StillSheet
  readonly isReadOnly: boolean
}

/** The part of the clip that the sheet is of: all of it, a range that was coded, or from one frame to another. */
function RangePicker({ still, sheet, isReadOnly }: RangePickerProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const ranges = useRecordsCalmly(
    useCallback(({ index }: Workspace) => index.segmentsOf(still.clipId), [still.clipId]),
    NO_RANGES,
  )
  const names = useRecordsCalmly(
    useCallback(
      ({ index }: Workspace) =>
        new Map(
          index
            .all('codebook')
            .flatMap(({ tags }) =>
              tags.map(({ id, labels }) => [id as string, inLanguage(labels, language, id)] as const),
            ),
        ),
      [language],
    ),
    NO_NAMES,
  )
  const clip = useRecordsCalmly(
    useCallback(({ index }: Workspace) => index.get('clip', still.clipId), [still.clipId]),
    undefined,
  )
  if (!clip) return null
  const { start = 0, end = clip.frameCount } = sheet
  const isWhole = start === 0 && end >= clip.frameCount
  const endOf = (range: SegmentRecord) => range.end ?? clip.frameCount
  const found = ranges.find((range) => range.start === start && endOf(range) === end)
  const set = (from: number, to: number) => {
    const { everySeconds } = sheet
    const isAll = from === 0 && to >= clip.frameCount
    change(still.id, { sheet: isAll ? { everySeconds } : { everySeconds, start: frameIndex(from), end: to } })
  }
  const take = (text: string, from: (frame: number) => readonly [number, number]): string | undefined => {
    const digits = latinDigits(text.trim())
    const [first, last] = from(/^\d{1,9}$/.test(digits) ? Number(digits) : -1)
    if (first < 0 || last <= first || last > clip.frameCount)
      return t('sheetRange.notFrame', { last: clip.frameCount - 1 })
    set(first, last)
    return undefined
  }
  const shared = { isReadOnly, maxLength: 12, isNumber: true } as const
  return (
    <>
      <Select
        aria-label={t('sheetRange.which')}
        className="still-beside"
        data={[
          { value: WHOLE, label: t('sheetRange.whole') },
          ...ranges.map((range) => ({
            value: range.id as string,
            label: t('sheetRange.range', {
              name: range.tagIds.map((id) => names.get(id) ?? id).join(' · '),
              start: range.start,
              end: endOf(range) - 1,
            }),
          })),
          ...(isWhole || found ? [] : [{ value: OWN, label: t('sheetRange.own', { start, end: end - 1 }) }]),
        ]}
        value={isWhole ? WHOLE : (found?.id ?? OWN)}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="sheet-range"
        onChange={(value) => {
          const range = ranges.find(({ id }) => id === value)
          if (range) set(range.start, endOf(range))
          else if (value === WHOLE) set(0, clip.frameCount)
        }}
      />
      <span className="sheet-frames row">
        <DraftInput
          {...shared}
          ariaLabel={t('sheetRange.from')}
          value={`${start}`}
          onValue={(text) => take(text, (frame) => [frame, end])}
          testId="sheet-from"
        />
        <span className="muted">–</span>
        <DraftInput
          {...shared}
          ariaLabel={t('sheetRange.to')}
          value={`${end - 1}`}
          onValue={(text) => take(text, (frame) => [start, frame + 1])}
          testId="sheet-to"
        />
      </span>
    </>
  )
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
