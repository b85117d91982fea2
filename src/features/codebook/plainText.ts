import type { Tag } from '../../domain/records/tag'

/** Text as it is searched: in small letters, and Arabic without its vowel signs. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\u064B-\u0652\u0640]/g, '')
    .trim()
}

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
