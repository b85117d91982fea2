import type { Edit } from '../../domain/edits/edit'
import { unwantedPattern } from '../../domain/erasing/unwantedText'
import { writtenTexts } from '../../domain/erasing/writtenTexts'

const MOST = 8

/** Texts that an entry brought or took away, as something to choose from: first those that it took away. */
export function eraseSuggestions({ changes, received, erasure }: Edit): string[] {
  const [gone, come] = [new Set<string>(), new Set<string>()]
  for (const { before, after } of changes) {
    const [left, right] = [textsOf(before), textsOf(after)]
    for (const text of left) if (!right.has(text)) gone.add(text)
    for (const text of right) if (!left.has(text)) come.add(text)
  }
  const others = [...textsOf(received), ...(erasure ? [erasure.reason] : [])]
  const isLongEnough = (text: string) => unwantedPattern({ text, isWholeWord: false }) !== undefined
  return [...new Set([...gone, ...come, ...others])].filter(isLongEnough).slice(0, MOST)
}

function textsOf(value: object | null | undefined): Set<string> {
  return new Set(value ? writtenTexts(value).flatMap(({ text, isName }) => (isName ? [] : [text])) : [])
}
