import type { TFunction } from 'i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { CodedRecord } from '../../domain/codebook/olderCodes'
import type { AnnotatorId, TagId } from '../../domain/records/ids'
import { boundaryPts, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { secondsOf } from '../../domain/time/timebase'
import { timecodeText } from '../../domain/time/timecode'
import { coderLine } from '../../ui/coderLine'

/** What items are put into words with. */
export interface ItemWords {
  readonly t: TFunction
  readonly table: FrameTable
  readonly coderIds: readonly AnnotatorId[]
  readonly recordOf: (id: string) => CodedRecord | undefined
  readonly tagName: (id: TagId) => string
}

/** The tags of an item's codes: "Journalist or no visible weapon". */
export function titleOf({ group }: ReviewItem, { t, recordOf, tagName }: ItemWords): string {
  const ids = new Set(group.members.flatMap(({ recordId }) => recordOf(recordId)?.tagIds ?? []))
  return [...ids].map(tagName).join(t('review.or'))
}

/** Who differs from whom, and by how much. */
export function detailOf(item: ReviewItem, words: ItemWords): string {
  const { t } = words
  const { group, kind } = item
  const has = lettersOf(
    group.members.map(({ coderId }) => coderId),
    words,
  )
  switch (kind) {
    case 'agreement':
      return has
    case 'missing':
    case 'extra':
      return t('review.detail.lacks', { has, lacks: lettersOf(group.absent, words) })
    case 'label':
      return sidesOf(item, words)
    case 'boundary':
      return boundariesOf(item, words) ?? has
    case 'box': {
      const overlap = 'overlap' in group ? group.overlap : undefined
      return t('review.detail.overlap', { has, overlap: (overlap ?? 0).toFixed(2) })
    }
    case 'attribute':
      return t('review.detail.fields', { has })
    default:
      return kind satisfies never
  }
}

/** The time of the frame on which to look first. */
export function placeOf({ group }: ReviewItem, { table }: ItemWords): string {
  return timecodeText(ptsOf(table, group.frame), table.timebase).slice(0, -4)
}

/** Of more letters than can be taken in, how many more there are. */
const MOST_LETTERS = 6

export function lettersOf(ids: readonly AnnotatorId[], { coderIds }: Pick<ItemWords, 'coderIds'>): string {
  const places = ids.map((id) => coderIds.indexOf(id)).toSorted((a, b) => a - b)
  const letters = places.map((at) => coderLine(Math.max(0, at)).letter)
  const more = letters.length - MOST_LETTERS
  return [...letters.slice(0, MOST_LETTERS), ...(more > 0 ? [`+${more}`] : [])].join(' ')
}

/** Who says the same stands together: "A B ≠ C". */
function sidesOf({ group }: ReviewItem, words: ItemWords): string {
  const sides = new Map<string, AnnotatorId[]>()
  for (const { coderId, recordId } of group.members) {
    const record = words.recordOf(recordId)
    const said = `${record?.tagIds.toSorted().join(' ')} ${record?.notAssessable}`
    const side = sides.get(said)
    if (side) side.push(coderId)
    else sides.set(said, [coderId])
  }
  return [...sides.values()].map((ids) => lettersOf(ids, words)).join(' ≠ ')
}

/** How far apart the codes begin and end; undefined where none of them has an extent. */
function boundariesOf({ group }: ReviewItem, { t, table, recordOf }: ItemWords): string | undefined {
  const ranges = group.members.flatMap(({ recordId }) => {
    const record = recordOf(recordId)
    return record?.type === 'segment' ? [record] : []
  })
  if (ranges.length < 2) return undefined
  const starts = apart(
    ranges.map(({ start }) => ptsOf(table, start)),
    table,
  )
  const ends = apart(
    ranges.flatMap(({ end }) => (end === undefined ? [] : [boundaryPts(table, end)])),
    table,
  )
  if (ranges.some(({ end }) => end === undefined)) return t('review.detail.open')
  if (ends === '0.00') return t('review.detail.starts', { seconds: starts })
  if (starts === '0.00') return t('review.detail.ends', { seconds: ends })
  return t('review.detail.both', { starts, ends })
}

function apart(ticks: readonly number[], { timebase }: FrameTable): string {
  return secondsOf(Math.max(...ticks) - Math.min(...ticks), timebase).toFixed(2)
}
