import { fail, ok, type Result } from '../../domain/result'

const LARGEST_CHARACTERS = 4 * 2 ** 20
const DEEPEST = 32
const MOST_ELEMENTS = 50_000

/** An element with names as `{namespace}local`, so that prefixes do not matter. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text between its children, joined. */
  readonly text: string
}

export interface XmlProblem {
  readonly code: 'notXml' | 'tooLarge'
  readonly at: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`
/** An end or a beginning. No DOCTYPE: entities of a stranger are not read. */
const TAG = new RegExp(
  String.raw`<\/(${NAME})\s*>|<(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>`,
  'y',
)
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')

interface Open {
  readonly tag: string
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly namespaces: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads the part of XML that XMP packets are written in: elements, attributes, namespaces, text, the five entities and
 * numbers of characters. Comments and instructions are passed over. A DOCTYPE, CDATA and any other entity are refused.
 * @returns the one root element
 */
export function readXml(source: string): Result<XmlElement, XmlProblem> {
  if (source.length > LARGEST_CHARACTERS) return fail({ code: 'tooLarge', at: 0 })
  const open: Open[] = []
  let root: XmlElement | undefined
  let count = 0
  let at = 0
  const close = () => {
    const done = open.pop()
    if (!done) return
    const { name, attributes, children, text } = done
    const element = { name, attributes, children, text }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  }
  while (at < source.length) {
    if (source[at] !== '<') {
      const next = source.indexOf('<', at)
      const end = next < 0 ? source.length : next
      const said = decoded(source.slice(at, end))
      const inside = open.at(-1)
      if (said === undefined || (!inside && said.replace('\uFEFF', '').trim() !== ''))
        return fail({ code: 'notXml', at })
      if (inside) inside.text += said
      at = end
      continue
    }
    const passed = passedOver(source, at)
    if (passed !== undefined) {
      if (passed < 0) return fail({ code: 'notXml', at })
      at = passed
      continue
    }
    TAG.lastIndex = at
    const found = TAG.exec(source)
    if (!found) return fail({ code: 'notXml', at })
    const [whole, closing, opening, attributeText = '', selfClosing] = found
    if (closing !== undefined) {
      if (open.at(-1)?.tag !== closing) return fail({ code: 'notXml', at })
      close()
    } else if (opening !== undefined) {
      count += 1
      if (root || open.length >= DEEPEST || count > MOST_ELEMENTS)
        return fail({ code: root ? 'notXml' : 'tooLarge', at })
      const begun = begin(opening, attributeText, open.at(-1)?.namespaces ?? XML_ONLY)
      if (!begun) return fail({ code: 'notXml', at })
      open.push(begun)
      if (selfClosing === '/') close()
    }
    at += whole.length
  }
  return root && open.length === 0 ? ok(root) : fail({ code: 'notXml', at })
}

/** Where a comment or an instruction ends, -1 where it does not; undefined where neither begins. */
function passedOver(source: string, at: number): number | undefined {
  const mark = [['<!--', '-->'] as const, ['<?', '?>'] as const].find(([begins]) => source.startsWith(begins, at))
  if (!mark) return undefined
  const end = source.indexOf(mark[1], at + mark[0].length)
  return end < 0 ? -1 : end + mark[1].length
}

const XML_ONLY: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/** @returns undefined where a prefix is unknown, an attribute stands twice, or a text is not allowed */
function begin(tag: string, attributeText: string, outer: ReadonlyMap<string, string>): Open | undefined {
  const raw = new Map<string, string>()
  for (const [, name = '', double, single] of attributeText.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '')
    if (value === undefined || raw.has(name)) return undefined
    raw.set(name, value)
  }
  const namespaces = new Map(outer)
  for (const [name, value] of raw) {
    if (name === 'xmlns') namespaces.set('', value)
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice('xmlns:'.length), value)
  }
  const name = expanded(tag, namespaces, namespaces.get('') ?? '')
  const attributes = new Map<string, string>()
  for (const [key, value] of raw) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue
    const full = expanded(key, namespaces, '')
    if (full === undefined || attributes.has(full)) return undefined
    attributes.set(full, value)
  }
  return name === undefined ? undefined : { tag, name, attributes, namespaces, children: [], text: '' }
}

function expanded(name: string, namespaces: ReadonlyMap<string, string>, byDefault: string): string | undefined {
  const [first = '', local] = name.split(':')
  if (local === undefined) return `{${byDefault}}${first}`
  const namespace = namespaces.get(first)
  return namespace === undefined ? undefined : `{${namespace}}${local}`
}

/** Text with its entities put back; undefined where it has one that is not known, or a character that XML cannot hold. */
function decoded(text: string): string | undefined {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text) || text.includes(']]>')) return undefined
  let isRight = true
  const plain = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([a-z]{2,4}));|&/g, (_all, decimal, hex, name) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      const character = name === undefined ? characterOf(code) : ENTITIES[name]
      isRight &&= character !== undefined
      return character ?? ''
    })
  return isRight ? plain : undefined
}

function characterOf(code: number): string | undefined {
  const isScalar = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isScalar ? String.fromCodePoint(code) : undefined
}
