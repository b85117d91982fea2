import type { RecordId } from '../domain/records/ids'
import type { TagColour } from '../domain/records/tag'
import type { ObjectView } from './objectViewStore'

/** Grey is left out: it says "not assessable". */
const OBJECT_COLOURS = ['orange', 'sky', 'green', 'yellow', 'blue', 'vermillion', 'purple'] as const

/**
 * The colour in which an object is drawn: the one that somebody gave it, else its tag's, or one of its own by its number where
 * objects are to be told apart.
 */
export function objectColour(
  view: Pick<ObjectView, 'colours' | 'colourBy'>,
  id: RecordId,
  number: number,
  ofTag: TagColour,
): TagColour {
  const given = view.colours.get(id)
  if (given) return given
  return view.colourBy === 'tag' ? ofTag : (OBJECT_COLOURS[(number - 1) % OBJECT_COLOURS.length] ?? ofTag)
}
