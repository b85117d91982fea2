import type { FileProblem } from '../formats/fileProblem'
import type { ItemProblem } from '../formats/itemProblem'

/** The shell's sentences for what is wrong with a whole file. */
const FILE_SENTENCES: Readonly<Record<FileProblem['code'], (value: string) => string>> = {
  tooLarge: (value) => `the file has ${value} bytes, more than the 64 MB that are read`,
  byteOrderMark: () => 'the file begins with a byte order mark; save it as UTF-8 without one',
  notUtf8: () => 'the text is not UTF-8',
  notJson: () => 'this is not JSON',
  tooDeep: (value) => `the data is nested deeper than ${value} levels`,
  duplicateKey: (value) => `the key "${value}" stands twice in one object`,
  forbiddenKey: (value) => `the key "${value}" is not allowed`,
  loneSurrogate: () => 'half of a surrogate pair is not a character',
  notFramebench: (value) => `this is not a framebench file (its format is "${value}")`,
  newerVersion: (value) => `the file is of a newer version (${value}); this program reads framebench/1`,
}

/** The shell's sentences for what is wrong with one item. */
const ITEM_SENTENCES: Readonly<Record<ItemProblem['code'], (value: string, expected: string) => string>> = {
  schema: (value) => value,
  unknownField: (value) => `framebench/1 has no field "${value}"`,
  duplicateId: (value) => `another record has the id ${value}`,
  timeMismatch: (value, expected) =>
    `${value} does not follow from the clip's ticks (${expected || 'no tick is given'})`,
  clipUnknown: (value) => `there is no clip ${value}`,
  frameOutsideClip: (value) => `frame ${value} is outside its clip`,
  ptsOutsideClip: (value) => `tick ${value} is outside its clip`,
  boxOutsidePicture: (value) => `the box ${value} is not inside the picture`,
  rangeEmpty: (value) => `the range ${value} is empty or has half an end`,
  tagUnknown: (value) => `no codebook has the tag ${value}`,
  authorUnknown: (value) => `there is no annotator ${value}`,
  trackUnknown: (value) => `there is no track ${value}`,
  segmentUnknown: (value) => `there is no segment ${value}`,
  recordUnknown: (value) => `there is no record ${value}`,
  stillInUse: (value) => `it needs the record ${value}`,
  idTaken: (value) => `the id ${value} is taken by a record that differs`,
  clipDiffers: (value, expected) => `the frames of this clip differ: ${value}, here ${expected}`,
  clipDetailsDiffer: (value) => `details of this clip differ: ${value}`,
  codebookDiffers: (value, expected) => `the codebook differs: version ${value}, here ${expected}`,
}

/** One line about a whole file, as compilers write it: `name.json:3:7: sentence`. */
export function fileProblemText(fileName: string, { code, place, value, line, column }: FileProblem): string {
  const where = line === undefined ? '' : `:${line}:${column}`
  return visible(`${fileName}${where}: ${place === '' ? '' : `${place}: `}${FILE_SENTENCES[code](value)}`)
}

/** One line about an item: `name.json: annotations[3].frame: sentence`. */
export function itemProblemText(fileName: string, { code, place, value, expected }: ItemProblem): string {
  return visible(`${fileName}: ${place}: ${ITEM_SENTENCES[code](value, expected ?? '')}`)
}

/** Text of a stranger's file must not move the cursor, colour the terminal, begin a line or turn the text around. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
}
