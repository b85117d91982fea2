import type { AnnotationRecord } from '../domain/records/annotation'
import type { KeyframeRecord } from '../domain/records/keyframe'
import type { RecordId, TagId } from '../domain/records/ids'
import { shapeAt, type TrackShape } from '../domain/tracks/trackShape'
import { objectColour } from '../stores/objectColours'
import { objectNumbersOf } from '../stores/objectNumbers'
import { objectViewStore } from '../stores/objectViewStore'
import { playbackStore } from '../stores/playbackStore'
import { preferencesStore } from '../stores/preferencesStore'
import { workspaceStore } from '../stores/workspaceStore'
import type { BoxInView, BoxOrigin } from './boxInView'
import { TagLooksBook } from './tagLooks'

/** What the painted frame shows. The same object is given while nothing of it has changed. */
export interface FrameScene {
  /** Those that are not hidden, boxes of this frame before tracks, each oldest first. */
  readonly boxes: readonly BoxInView[]
  readonly byId: ReadonlyMap<RecordId, BoxInView>
}

const EMPTY: FrameScene = { boxes: [], byId: new Map() }

let looks = new TagLooksBook([], 'en')
let last: { readonly from: readonly unknown[]; readonly scene: FrameScene } | undefined
/** What was asked last: it is asked for several times with each press, and to compare thousands of boxes takes its time. */
let asked: { readonly by: readonly unknown[]; readonly scene: FrameScene } | undefined

/** The boxes of the frame that is painted. None while no exact picture is. */
export function frameScene(): FrameScene {
  const { workspace, revision } = workspaceStore.getState()
  const { view, shown, exactness, surface } = playbackStore.getState()
  const { language } = preferencesStore.getState()
  const by = [workspace, revision, view, shown, exactness.kind, surface, language, objectViewStore.getState()]
  if (!asked || by.some((each, at) => each !== asked?.by[at])) asked = { by, scene: readScene() }
  return asked.scene
}

function readScene(): FrameScene {
  const { workspace } = workspaceStore.getState()
  const { view, shown, exactness, surface } = playbackStore.getState()
  const isKnown = exactness.kind !== 'undecodable' && exactness.kind !== 'approximate' && surface !== 'none'
  if (!workspace || !view || !isKnown) return EMPTY
  const { index } = workspace
  const { language } = preferencesStore.getState()
  const codebooks = index.all('codebook')
  if (!looks.isOf(codebooks, language)) looks = new TagLooksBook(codebooks, language)
  const annotations = index.annotationsAt(view.clip.id, shown)
  const tracks = index
    .tracksOf(view.clip.id)
    .map(({ id, tagIds }) => ({ id, tagIds, keyframes: index.keyframesOf(id) }))
  const { hidden, locked, colours, colourBy } = objectViewStore.getState()
  const numbers = objectNumbersOf(workspace, view.clip.id)
  // Records and the arrays of the index are never changed in place: what is the same object says the same.
  const keyframes = tracks.map((track) => track.keyframes)
  const settings = [hidden, locked, colours, colourBy]
  const here = [...annotations, ...tracks].map(({ id }) => numbers.get(id))
  const from = [shown, looks, annotations, index.tracksOf(view.clip.id), ...settings, ...keyframes, ...here]
  if (last && last.from.length === from.length && last.from.every((each, at) => each === from[at])) return last.scene
  const boxes = [...annotations.flatMap(boxOf), ...tracks.flatMap((track) => boxOfTrack(track, shown))]
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, tagIds, ...each }): BoxInView => {
      const mark = looks.looksOf(tagIds)
      const number = numbers.get(id) ?? 0
      const colour = objectColour({ colours, colourBy }, id, number, mark.colour)
      return { id, ...each, number, mark, colour, isLocked: locked.has(id) }
    })
  const scene = { boxes, byId: new Map(boxes.map((each) => [each.id, each])) }
  last = { from, scene }
  return scene
}

type Placed = Pick<BoxInView, 'id' | 'box' | 'origin' | 'confidence' | 'isOccluded'> & {
  readonly tagIds: readonly TagId[]
}

function boxOf({ id, tagIds, box }: AnnotationRecord): Placed[] {
  return box ? [{ id, tagIds, box, origin: 'said', confidence: undefined, isOccluded: false }] : []
}

function boxOfTrack(
  { id, tagIds, keyframes }: Pick<AnnotationRecord, 'tagIds'> & { id: RecordId; keyframes: readonly KeyframeRecord[] },
  frame: number,
): Placed[] {
  const shape = shapeAt(keyframes, frame)
  if (!shape) return []
  const confidence = shape.keyframe.auto?.confidence
  return [{ id, tagIds, box: shape.box, origin: originOf(shape), confidence, isOccluded: shape.occluded }]
}

function originOf({ keyframe, isKeyframe }: TrackShape): BoxOrigin {
  if (keyframe.auto) return 'suggested'
  return isKeyframe ? 'said' : 'interpolated'
}
