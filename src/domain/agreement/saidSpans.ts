import { attributesAt, isUnsaid, type AttributeValue } from '../codebook/attributes'
import { trackSpans } from '../measures/clipCodes'
import { common, united, without, type FrameSpan, type FrameSpans } from '../measures/frameSpans'
import type { RecordId, TagId, TrackId } from '../records/ids'
import { frameCount, type FrameTable } from '../time/frameTable'
import { valueTags, type AgreementContext, type AgreementVariable } from './agreementContext'
import type { CodedClip, CoderCodes } from './codedClip'

/** One code that lasts: a range that has ended, or a track while it is there. */
interface Lasting {
  readonly spans: FrameSpans
  readonly tagIds: readonly TagId[]
  readonly notAssessable: boolean
  /** Whom it is about: the objects that the tracks show; undefined where it is about the picture. */
  readonly objects: readonly RecordId[] | undefined
  readonly isTrack: boolean
  /** What it says of an attribute, and on which frames. */
  readonly valuesOf: (attributeId: string) => readonly (readonly [AttributeValue, FrameSpans])[]
}

/** What one coder says of a clip in time. */
export interface CoderTime {
  readonly looked: FrameSpans
  readonly handedOver: FrameSpans
  readonly codes: readonly Lasting[]
  /** When each object is there, as this coder has tracked it. */
  readonly presence: ReadonlyMap<RecordId, FrameSpans>
}

/** Names the object that a track shows: the same for all coders whose tracks were matched. */
export type ObjectOf = (trackId: TrackId) => RecordId

export function coderTimes({ coders, table }: CodedClip, objectOf: ObjectOf): readonly CoderTime[] {
  return coders.map((coder) => ({
    looked: coder.examined ?? [{ start: 0, end: frameCount(table) }],
    handedOver: coder.handedOver,
    codes: [...rangeCodes(coder, objectOf, table), ...trackCodes(coder, objectOf)],
    presence: new Map(coder.tracks.map(({ id }, at) => [objectOf(id), trackSpans(coder, at).spans])),
  }))
}

function rangeCodes({ segments }: CoderCodes, objectOf: ObjectOf, table: FrameTable): readonly Lasting[] {
  return segments.flatMap(({ start, end, tagIds, notAssessable, trackIds, attributes }): Lasting[] => {
    if (end === undefined || end <= start) return []
    const spans = [{ start, end: Math.min(end, frameCount(table)) }]
    const objects = trackIds?.map(objectOf)
    const valuesOf = (id: string) => saidValue(attributes[id], spans)
    return [{ spans, tagIds, notAssessable, objects, isTrack: false, valuesOf }]
  })
}

function trackCodes(coder: CoderCodes, objectOf: ObjectOf): readonly Lasting[] {
  return coder.tracks.map(({ id, tagIds, notAssessable, attributes }, at): Lasting => {
    const { spans } = trackSpans(coder, at)
    const keyframes = coder.keyframes[at] ?? []
    const valuesOf = (attributeId: string) => {
      const changes = keyframes.filter((keyframe) => keyframe.attributes[attributeId] !== undefined)
      const edges = [0, ...changes.map(({ frame }) => frame), Number.MAX_SAFE_INTEGER]
      return edges.slice(0, -1).flatMap((start, place) => {
        const value = attributesAt(attributes, keyframes, start)[attributeId]
        return saidValue(value, common(spans, [{ start, end: edges[place + 1] ?? start }]))
      })
    }
    return { spans, tagIds, notAssessable, objects: [objectOf(id)], isTrack: true, valuesOf }
  })
}

function saidValue(
  value: AttributeValue | undefined,
  spans: FrameSpans,
): readonly (readonly [AttributeValue, FrameSpans])[] {
  return value === undefined || isUnsaid(value) || spans.length === 0 ? [] : [[value, spans]]
}

/** What one coder says of one variable about the picture, or about one object. */
export interface SaidSpans {
  /** Frames of which the coder says anything at all; what was coded was looked at. */
  readonly looked: FrameSpans
  readonly notAssessable: FrameSpans
  /** By value, a tag's id or what an attribute says: the frames that can be assessed on which it stands. */
  readonly values: ReadonlyMap<string | number | boolean, FrameSpans>
}

/** Objects that some coder says something of in a variable, and whether one says something of the picture itself. */
export interface Subjects {
  readonly objects: readonly RecordId[]
  readonly hasPicture: boolean
}

export function subjectsOf(variable: AgreementVariable, times: readonly CoderTime[]): Subjects {
  const objects = new Set<RecordId>()
  let hasPicture = false
  for (const { codes } of times) {
    for (const code of codes) {
      if (!code.tagIds.some((id) => variable.tagIds.includes(id))) continue
      if (code.objects === undefined || isPresence(variable, code)) hasPicture = true
      else for (const each of code.objects) objects.add(each)
    }
  }
  return { objects: [...objects].toSorted(), hasPicture }
}

/** A track whose tag excludes no other says that there is such an object in the picture. */
function isPresence({ kind }: AgreementVariable, { isTrack }: Lasting): boolean {
  return isTrack && kind === 'tag'
}

/** @param object undefined where the picture is asked; a coder who has not tracked an object says nothing of it */
export function saidSpans(
  variable: AgreementVariable,
  { tags }: Pick<AgreementContext, 'tags'>,
  time: CoderTime,
  object: RecordId | undefined,
): SaidSpans | undefined {
  const isAbout = (code: Lasting) =>
    object === undefined ? code.objects === undefined || isPresence(variable, code) : isOf(code, object)
  const own = time.codes.filter((code) => isAbout(code) && code.tagIds.some((id) => variable.tagIds.includes(id)))
  const presence = object === undefined ? undefined : time.presence.get(object)
  if (object !== undefined && !presence && own.length === 0) return undefined
  const valueIds = valueTags(variable, tags)
  const sayers = new Set(variable.tagIds.flatMap((id) => tags.unassessable.get(id) ?? []))
  // Who cannot assess the picture cannot assess anybody in it.
  const flagged = time.codes.filter(
    (code) => (isAbout(code) || code.objects === undefined) && code.tagIds.some((id) => sayers.has(id)),
  )
  const notAssessable = united([
    ...own.filter((code) => code.notAssessable).flatMap(({ spans }) => spans),
    ...(variable.kind === 'attribute' ? [] : flagged.flatMap(({ spans }) => spans)),
  ])
  const onScreen = presence ? common(time.looked, presence) : object === undefined ? time.looked : []
  const said = [...own.flatMap(({ spans }) => spans), ...(object === undefined ? notAssessable : [])]
  const looked = without(united([...onScreen, ...said]), time.handedOver)
  const assessable = without(looked, notAssessable)
  return {
    looked,
    notAssessable: common(notAssessable, looked),
    values: new Map([...standing(variable, valueIds, own)].map(([value, spans]) => [value, common(spans, assessable)])),
  }
}

function standing(
  variable: AgreementVariable,
  valueIds: readonly TagId[],
  own: readonly Lasting[],
): SaidSpans['values'] {
  const found = new Map<string | number | boolean, FrameSpan[]>()
  const add = (value: string | number | boolean, spans: FrameSpans) => {
    const known = found.get(value)
    if (known) known.push(...spans)
    else found.set(value, [...spans])
  }
  for (const code of own.filter(({ notAssessable }) => !notAssessable)) {
    if (variable.kind === 'attribute') {
      for (const [value, spans] of code.valuesOf(variable.name ?? '')) if (!Array.isArray(value)) add(value, spans)
    } else for (const id of code.tagIds) if (valueIds.includes(id)) add(id, code.spans)
  }
  return new Map([...found].map(([value, spans]) => [value, united(spans)]))
}

function isOf({ objects = [] }: Lasting, object: RecordId): boolean {
  return objects.includes(object)
}
