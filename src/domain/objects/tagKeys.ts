import type { TagId } from '../records/ids'
import { codedOf, type ObjectItem } from './objectItem'

/** For each item a number that is the same for those of the same tags; 0 where it has words of its own. */
interface TagKeys {
  readonly keys: Uint32Array
  /** The tags behind each number. */
  readonly tagIds: readonly (readonly TagId[])[]
}

const known = new WeakMap<readonly ObjectItem[], TagKeys>()

/**
 * The items that a search for words lets through. Of a hundred thousand items each has to be fetched from memory to be asked;
 * who types on asks the numbers of their tags instead, which are made with the first search and lie side by side.
 * @param items an array that never changes
 * @param isNamed whether the words are in the names of one of these tags
 * @param accepts the whole test, for items with words of their own
 */
export function withWords(
  items: readonly ObjectItem[],
  isNamed: (tagIds: readonly TagId[]) => boolean,
  accepts: (item: ObjectItem) => boolean,
): ObjectItem[] {
  const { keys, tagIds } = tagKeysOf(items)
  const answers = tagIds.map(isNamed)
  return items.filter((item, at) => {
    const key = keys[at] ?? 0
    return key === 0 ? accepts(item) : answers[key]
  })
}

function tagKeysOf(items: readonly ObjectItem[]): TagKeys {
  const made = known.get(items)
  if (made) return made
  const keys = new Uint32Array(items.length)
  const numbers = new Map<string, number>()
  const tagIds: (readonly TagId[])[] = [[]]
  for (const [at, item] of items.entries()) {
    const coded = codedOf(item)
    if (coded.note !== '' || (coded.type === 'track' && coded.label !== '')) continue
    const name = coded.tagIds.length === 1 ? (coded.tagIds[0] ?? '') : coded.tagIds.join('\n')
    const number = numbers.get(name) ?? tagIds.length
    if (number === tagIds.length) {
      numbers.set(name, number)
      tagIds.push(coded.tagIds)
    }
    keys[at] = number
  }
  const all = { keys, tagIds }
  known.set(items, all)
  return all
}
