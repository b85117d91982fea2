import type { MeasuredProject } from '../../engine/measureProject'
import { measureNotes } from './measureNotes'
import { measureSentences, plainSentence } from './measureSentences'
import type { Words } from './measureWords'

/** What a measure finds as plain text, for a page that stands alone: the finding, what it rests on, what it does not count. */
export function measureText(words: Words, found: MeasuredProject): string {
  return [...measureSentences(words, found).map(plainSentence), ...measureNotes(words, found)].join(' ')
}
