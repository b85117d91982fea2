import { programWords } from './programWords'

/** A text that a person or a file has put into a record. */
export interface WrittenText {
  /** As `evidence[0].note`. */
  readonly place: string
  readonly text: string
  /** It names something, as the id of a tag does, or is a key: it cannot be written anew in place. */
  readonly isName: boolean
}

/** Ids that the program or a file gave to whole records: they are random or numbers, and no text. */
const RECORD_IDS =
  /^(?:clip|author|annotator|coder|adjudicator|segment|track|claim|record|project|covers|about|codebook|still)Ids?$|By$|^replyTo$/
/** The id of a tag and what else of a codebook was spelled after its label. */
const NAMES = /(?:^id|Ids?|^requires|^variable)$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const SHA256 = /^[0-9a-f]{64}$/

/** Every such text of a record, or of any other value that the log holds. What the program itself writes is left out. */
export function writtenTexts(value: object): readonly WrittenText[] {
  const found: WrittenText[] = []
  rewritten(value, (text) => {
    found.push(text)
    return text.text
  })
  return found
}

/** The value with each of its texts as `write` has it; names stay. */
export function rewritten(value: object, write: (text: WrittenText) => string): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      // The id of the value itself is that of a whole record.
      return [key, key === 'id' ? part : rewrittenPart(part, key, key, write)]
    }),
  )
}

function rewrittenPart(value: unknown, key: string, place: string, write: (text: WrittenText) => string): unknown {
  if (key === 'type' || key === 'bytes' || RECORD_IDS.test(key)) return value
  if (typeof value === 'string') {
    if (value === '' || programWords().has(value) || INSTANT.test(value) || SHA256.test(value)) return value
    const isName = NAMES.test(key)
    const text = write({ place, text: value, isName })
    return isName ? value : text
  }
  if (Array.isArray(value)) return value.map((part, at) => rewrittenPart(part, key, `${place}[${at}]`, write))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, part]) => {
      const innerPlace = `${place}.${inner}`
      // The keys of attributes are ids of a codebook; those of every other value are words of the program.
      if (key === 'attributes') write({ place: innerPlace, text: inner, isName: true })
      return [inner, rewrittenPart(part, inner, innerPlace, write)]
    }),
  )
}
