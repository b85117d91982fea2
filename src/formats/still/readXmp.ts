import { fail, ok, type Result } from '../../domain/result'
import { stillCitation, type StillCitation } from './stillMetadata'
import { readXml, type XmlElement } from './xmlElement'
import { FRAMEBENCH_NAMESPACE, NAMESPACES, RDF } from './xmpNames'

/** Why a packet does not say which frame a still is of; each code has its own sentence. */
export interface XmpProblem {
  readonly code:
    | 'notXmp'
    /** Not written by Framebench, or without what it had written. */
    | 'notFramebench'
    /** By a version of Framebench that writes its own part in another way. */
    | 'newerVersion'
    /** What it says of the frame is incomplete, or makes no sense. */
    | 'badCitation'
  readonly value: string
}

type Properties = ReadonlyMap<string, XmlElement>

/**
 * Which frame of which file a packet cites. Other programs may have written the packet anew: the order and form of its
 * properties do not matter.
 */
export function readCitation(packet: string): Result<StillCitation, XmpProblem> {
  const properties = propertiesOf(packet)
  if (!properties) return fail({ code: 'notXmp', value: '' })
  const own = (name: string) => properties.get(`{${FRAMEBENCH_NAMESPACE}}${name}`)?.text
  if (own('sourceSha256') === undefined) return foreign(properties)
  const [num, den, ...more] = (own('timebase') ?? '').split('/').map(wholeNumber)
  const parsed = stillCitation.safeParse({
    sha256: own('sourceSha256'),
    stream: wholeNumber(own('stream')),
    frame: wholeNumber(own('frame')),
    pts: wholeNumber(own('pts')),
    timebase: more.length === 0 ? { num, den } : undefined,
    pixelsSha256: own('pixelsSha256'),
    decoder: own('decoder') ?? '',
    kind: own('kind'),
    revision: wholeNumber(own('revision')),
  })
  if (parsed.success) return ok(parsed.data)
  return fail({ code: 'badCitation', value: String(parsed.error.issues[0]?.path[0] ?? '') })
}

/** The identity that a packet gives its picture (IPTC `DigImageGUID`); empty where it gives none. */
export function readGuid(packet: string): string {
  return propertiesOf(packet)?.get(`{${NAMESPACES.Iptc4xmpExt}}DigImageGUID`)?.text ?? ''
}

/**
 * The properties in which two packets differ, as `photoshop:Credit`; empty where they say the same.
 * @returns undefined where one of them is not XMP
 */
export function differingProperties(one: string, other: string): readonly string[] | undefined {
  const [a, b] = [propertiesOf(one), propertiesOf(other)]
  if (!a || !b) return undefined
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => saidIn(a.get(name)) !== saidIn(b.get(name)))
    .map(shortName)
}

function foreign(properties: Properties): Result<never, XmpProblem> {
  const ours = [...properties.keys()].find((name) => name.startsWith('{urn:framebench:still:'))
  const isOtherVersion = ours !== undefined && !ours.startsWith(`{${FRAMEBENCH_NAMESPACE}}`)
  return fail({ code: isOtherVersion ? 'newerVersion' : 'notFramebench', value: isOtherVersion ? shortName(ours) : '' })
}

/** Every property of a packet by its full name; a short form (an attribute) becomes the long one. */
function propertiesOf(packet: string): Properties | undefined {
  const xml = readXml(packet)
  if (!xml.ok) return undefined
  const rdf =
    xml.value.name === `{${RDF}}RDF` ? xml.value : xml.value.children.find(({ name }) => name === `{${RDF}}RDF`)
  if (!rdf) return undefined
  const properties = new Map<string, XmlElement>()
  for (const description of rdf.children) {
    const named = [...description.attributes].filter(([name]) => !name.startsWith(`{${RDF}}`))
    const short = named.map(([name, text]) => ({ name, text, attributes: new Map<string, string>(), children: [] }))
    for (const property of [...short, ...description.children]) {
      // A property that is said twice says nothing.
      if (properties.has(property.name)) return undefined
      properties.set(property.name, property)
    }
  }
  return properties
}

/** One text for one meaning: attributes in order, no white space between elements. */
function saidIn(element: XmlElement | undefined): string {
  if (!element) return ''
  const { name, attributes, children, text } = element
  const inside = children.length > 0 ? children.map(saidIn) : text
  return JSON.stringify([name, [...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1)), inside])
}

function shortName(name: string): string {
  const [namespace = '', local = ''] = name.slice(1).split('}')
  const known = Object.entries(NAMESPACES).find(([, uri]) => uri === namespace)
  return `${known?.[0] ?? namespace}:${local}`
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
}
