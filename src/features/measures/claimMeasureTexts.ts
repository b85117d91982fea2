import { measureProject, type FrameTimes } from '../../engine/measureProject'
import type { RecordIndex } from '../../engine/recordIndex'
import type { ClipId } from '../../domain/records/ids'
import { measureNotes } from './measureNotes'
import { measureSentences, plainSentence } from './measureSentences'
import type { Words } from './measureWords'

/** One measure as plain text, for a page that stands alone. */
export interface MeasureText {
  readonly name: string
  /** The finding first, then what it rests on. */
  readonly sentences: readonly string[]
  /** What the numbers do not count, or have not been checked for. */
  readonly notes: readonly string[]
}

/**
 * The measures of a claim as plain text, oldest first.
 * @param timesOf the frames of a clip; a clip without them is left out and named so in the notes
 */
export function claimMeasureTexts(
  index: RecordIndex,
  claimId: string,
  timesOf: (clipId: ClipId) => FrameTimes | undefined,
  words: Words,
): readonly MeasureText[] {
  return index
    .all('measure')
    .filter((each) => each.claimId === claimId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map((measure) => {
      const found = measureProject(index, measure, timesOf)
      return {
        name: measure.name,
        sentences: measureSentences(words, found).map(plainSentence),
        notes: measureNotes(words, found),
      }
    })
}
