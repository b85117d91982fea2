import { excerpt } from './excerpt'

/** A path into JSON data as people write it: `annotations[3].box.w`; cut short where a hostile key makes it long. */
export function placeText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? String(part) : `.${String(part)}`
  }
  return excerpt(text)
}
