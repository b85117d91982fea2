import type { CodedRecord } from '../../domain/codebook/olderCodes'
import { boundaryPts, ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import type { ItemWords } from './itemWords'

/** What a code says, a line each: its tags, where it holds, how sure its coder is, and the note. */
export function recordTexts(record: CodedRecord, { t, table, tagName }: ItemWords): readonly string[] {
  const doubts = [
    ...(record.certainty === 'certain' ? [] : [t(`certainty.${record.certainty}`)]),
    ...(record.notAssessable ? [t('review.notAssessable')] : []),
  ]
  const attributes = Object.entries(record.attributes).map(([id, value]) => `${id}: ${valueText(value)}`)
  return [
    record.tagIds.map(tagName).join(', '),
    placeText(record, { t, table }),
    ...(doubts.length > 0 ? [doubts.join(', ')] : []),
    ...attributes,
    ...(record.note === '' ? [] : [record.note]),
  ].filter((text) => text !== '')
}

function placeText(record: CodedRecord, { t, table }: Pick<ItemWords, 't' | 'table'>): string {
  const clock = (ticks: number) => timecodeText(ticks, table.timebase)
  switch (record.type) {
    case 'annotation':
      return t('review.place.frame', { frame: record.frame, time: clock(ptsOf(table, record.frame)) })
    case 'segment': {
      const from = clock(ptsOf(table, record.start))
      if (record.end === undefined) return t('review.place.open', { from })
      return t('review.place.range', { from, to: clock(boundaryPts(table, record.end)) })
    }
    case 'track':
      return record.label
    default:
      return record satisfies never
  }
}

function valueText(value: CodedRecord['attributes'][string]): string {
  return Array.isArray(value) ? value.join(', ') : `${value}`
}
