import { plainText } from '../../domain/plainText'
import type { Tag } from '../../domain/records/tag'

const searched = new WeakMap<Tag, string>()

/** Whether a tag's names or its id hold `wanted`, which is plain already. A tag's own text is made plain once. */
export function isTagFound(tag: Tag, wanted: string): boolean {
  if (wanted === '') return true
  let text = searched.get(tag)
  if (text === undefined) {
    text = plainText([tag.id, ...Object.values(tag.labels)].join(' '))
    searched.set(tag, text)
  }
  return text.includes(wanted)
}
