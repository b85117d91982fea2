import { readFile } from 'node:fs/promises'
import { codebookRecord } from '../../src/domain/records/codebook'
import { annotatorId, projectId, tagId, type RecordId } from '../../src/domain/records/ids'
import type { Box } from '../../src/domain/geometry/box'
import type { Result } from '../../src/domain/result'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { addClip } from '../../src/engine/commands/addClip'
import { beginRevision } from '../../src/engine/commands/beginRevision'
import { changeAttributes } from '../../src/engine/commands/changeAttributes'
import { changeCoded } from '../../src/engine/commands/changeCoded'
import { changeRange } from '../../src/engine/commands/changeRange'
import { changeTrackBox } from '../../src/engine/commands/changeTrackBox'
import type { ClipInView } from '../../src/engine/commands/clipInView'
import { drawBox } from '../../src/engine/commands/drawBox'
import { drawTrack } from '../../src/engine/commands/drawTrack'
import { examineFrames } from '../../src/engine/commands/examineFrames'
import { handOver } from '../../src/engine/commands/handOver'
import { tagFrame } from '../../src/engine/commands/tagFrame'
import { toggleRange } from '../../src/engine/commands/toggleRange'
import { Workspace } from '../../src/engine/workspace'
import { blobBytes } from '../../src/media/probe/mediaBytes'
import { probe } from '../../src/media/probe/probe'
import type { SceneTruth } from './codedByTruth'
import { fixedPorts, MemoryEditLog } from '../support/fixedPorts'
import { clipsOf, sha256Of, submitAll } from '../support/submitted'

const SAMPLES = new URL('../../samples/', import.meta.url)
const PROJECT = projectId.parse('reviewing-sample')
const MADE_AT = '2026-11-22T09:00:00.000Z'
const ROADSIDE = 'roadside-vehicles'
const PRESENTER = 'road-presenter'
export const CODERS = ['coder-a', 'coder-b', 'coder-c'] as const
export type CoderName = (typeof CODERS)[number]

/** Something that is there to be coded, and what each coder said of it; nobody else said anything of the clips. */
export interface KnownThing {
  readonly name: string
  readonly clip: string
  readonly subject: 'range' | 'frameTag' | 'box' | 'track'
  /** How the coders differ; empty where they agree within the usual rules. */
  readonly kinds: readonly ('missing' | 'extra' | 'label' | 'boundary' | 'box' | 'attribute')[]
  /** The record of each coder who said something of it. */
  readonly records: Readonly<Partial<Record<CoderName, RecordId>>>
}

/** What the samples are made of: the packages, byte for byte the same each time, and the truth about them. */
export interface ReviewingPackages {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly truth: {
    readonly note: string
    readonly coders: readonly CoderName[]
    readonly things: readonly KnownThing[]
  }
}

interface SaidRange {
  readonly tag: string
  /** Frames `[start, end)`. */
  readonly span: readonly [number, number]
  readonly attributes?: Readonly<Record<string, string>>
}
type Said<Word> = Partial<Record<CoderName, Word>>
interface Thing<Word> extends Pick<KnownThing, 'name' | 'clip' | 'kinds'> {
  readonly said: Said<Word>
}

function same<Word>(word: Word, ...others: readonly (readonly [CoderName, Word])[]): Said<Word> {
  return { 'coder-a': word, 'coder-b': word, 'coder-c': word, ...Object.fromEntries(others) }
}

/** Exclude each other: the state of cover, and the direction of fire. Attributes stand where the codebook asks for them. */
const RANGES: readonly Thing<SaidRange>[] = [
  {
    name: 'people in the open, first shot',
    clip: ROADSIDE,
    kinds: ['attribute'],
    said: same({ tag: 'posture.no_cover', span: [0, 200], attributes: { cover_within_5m: 'no' } }, [
      'coder-c',
      { tag: 'posture.no_cover', span: [0, 200], attributes: { cover_within_5m: 'yes' } },
    ]),
  },
  {
    name: 'fire going out',
    clip: ROADSIDE,
    kinds: ['boundary'],
    said: same<SaidRange>({ tag: 'fire.outgoing', span: [94, 135] }, [
      'coder-c',
      { tag: 'fire.outgoing', span: [94, 160] },
    ]),
  },
  {
    name: 'second shot: in the open or in cover',
    clip: ROADSIDE,
    kinds: ['label', 'attribute'],
    said: same<SaidRange>({ tag: 'posture.no_cover', span: [200, 430], attributes: { cover_within_5m: 'no' } }, [
      'coder-c',
      { tag: 'posture.in_cover', span: [200, 430] },
    ]),
  },
  {
    name: 'sound of fire',
    clip: ROADSIDE,
    kinds: ['missing'],
    said: {
      'coder-a': { tag: 'audio.gunfire', span: [95, 134] },
      'coder-b': { tag: 'audio.gunfire', span: [95, 134] },
    },
  },
  {
    name: 'at ease',
    clip: ROADSIDE,
    kinds: ['extra'],
    said: { 'coder-c': { tag: 'posture.casual', span: [440, 500] } },
  },
  {
    name: 'the presenter in the open',
    clip: PRESENTER,
    kinds: [],
    said: same({ tag: 'posture.no_cover', span: [0, 262], attributes: { cover_within_5m: 'no' } }),
  },
  {
    name: 'no sound of the place',
    clip: PRESENTER,
    kinds: ['extra'],
    said: { 'coder-b': { tag: 'audio.no_location_sound', span: [0, 500] } },
  },
  {
    name: 'talk of clashes',
    clip: PRESENTER,
    kinds: ['missing', 'boundary'],
    said: {
      'coder-a': { tag: 'claim.clashes', span: [50, 150] },
      'coder-c': { tag: 'claim.clashes', span: [60, 150] },
    },
  },
]

const FRAME_TAGS: readonly Thing<{ readonly tag: string; readonly frame: number }>[] = [
  {
    name: 'first flash, one frame later for one coder',
    clip: ROADSIDE,
    kinds: [],
    said: same({ tag: 'fire.muzzle_flash', frame: 96 }, ['coder-b', { tag: 'fire.muzzle_flash', frame: 97 }]),
  },
  {
    name: 'flash of the second shot',
    clip: ROADSIDE,
    kinds: ['missing'],
    said: {
      'coder-a': { tag: 'fire.muzzle_flash', frame: 272 },
      'coder-c': { tag: 'fire.muzzle_flash', frame: 272 },
    },
  },
]

/** By figure of the drawn scene; a box is the figure's own, moved right by a part of its width. */
interface SaidBox {
  readonly tag: string
  readonly frame: number
  readonly figure: number
  readonly moved: number
}
const BOXES: readonly Thing<SaidBox>[] = [
  {
    name: 'figure at the pickup, boxes a little apart',
    clip: ROADSIDE,
    kinds: [],
    said: same({ tag: 'person.armed_uniformed', frame: 100, figure: 5, moved: 0 }, [
      'coder-b',
      { tag: 'person.armed_uniformed', frame: 100, figure: 5, moved: 0.05 },
    ]),
  },
  {
    name: 'crouching figure, boxes far apart',
    clip: ROADSIDE,
    // Overlap / union of 0.75 / 1.25 = 0.6: the same object by the usual rules, and not the same box.
    kinds: ['box'],
    said: same({ tag: 'person.no_weapon_visible', frame: 100, figure: 4, moved: 0 }, [
      'coder-c',
      { tag: 'person.no_weapon_visible', frame: 100, figure: 4, moved: 0.25 },
    ]),
  },
  {
    name: 'armed or not',
    clip: ROADSIDE,
    kinds: ['label'],
    said: same({ tag: 'person.no_weapon_visible', frame: 250, figure: 2, moved: 0 }, [
      'coder-c',
      { tag: 'person.armed_civilian_dress', frame: 250, figure: 2, moved: 0 },
    ]),
  },
]

interface SaidTrack {
  readonly tag: string
  readonly frames: readonly number[]
  readonly figure: number
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>
}
const TRACKS: readonly Thing<SaidTrack>[] = [
  {
    name: 'who speaks',
    clip: PRESENTER,
    kinds: ['label', 'attribute'],
    said: same<SaidTrack>(
      {
        tag: 'person.journalist',
        frames: [0, 128, 161, 335, 367],
        figure: 0,
        attributes: { media_mark: ['microphone'], visible: 'fully' },
      },
      ['coder-c', { tag: 'person.presented_as_commander', frames: [0, 128, 161, 335, 367], figure: 0 }],
    ),
  },
]

/** Frames that were on screen, by clip. */
const SEEN: Readonly<Record<CoderName, Readonly<Record<string, readonly (readonly [number, number])[]>>>> = {
  'coder-a': { [ROADSIDE]: [[0, 600]], [PRESENTER]: [[0, 500]] },
  'coder-b': { [ROADSIDE]: [[0, 560]], [PRESENTER]: [[0, 500]] },
  'coder-c': { [ROADSIDE]: [[0, 600]], [PRESENTER]: [[0, 470]] },
}

/** Codes two drawn scenes as three people would, by the commands of the program, and packs what each submits. */
export async function reviewingPackages(): Promise<ReviewingPackages> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const records = new Map<string, Record<string, RecordId>>()
  for (const coder of CODERS) {
    const coding = await codingOf(coder)
    for (const [name, id] of coding.codeAll()) records.set(name, { ...records.get(name), [coder]: id })
    files.set(`${coder}.framebench`, await submitAll(coding.workspace))
    if (coder === 'coder-c') {
      coding.revise(records)
      files.set('coder-c-revision-2.framebench', await submitAll(coding.workspace))
    }
  }
  const things = [
    ...subjects('range', RANGES),
    ...subjects('frameTag', FRAME_TAGS),
    ...subjects('box', BOXES),
    ...subjects('track', TRACKS),
  ]
  return {
    files,
    truth: {
      note: 'Three coders on two drawn scenes. Revision 2 of coder-c takes the label of "second shot" back and moves the end of "fire going out" to frame 140; all else is as in revision 1.',
      coders: CODERS,
      things: things.map((thing) => ({ ...thing, records: records.get(thing.name) ?? {} })),
    },
  }
}

function subjects(subject: KnownThing['subject'], things: readonly Thing<unknown>[]) {
  return things.map(({ name, clip, kinds }) => ({ name, clip, subject, kinds }))
}

/** One coder's project: the same codebook, their own ids. */
async function codingOf(coder: CoderName) {
  const starter: { codebook: unknown } = JSON.parse(await text('codebook/starter-codebook.json'))
  const ports = fixedPorts(new MemoryEditLog(), coder)
  const workspace = await Workspace.open(PROJECT, annotatorId.parse(`${coder}-id`), ports, false)
  must(
    workspace.begin([
      {
        before: null,
        after: {
          type: 'project',
          id: PROJECT,
          name: 'Reviewing sample',
          description: 'Two drawn scenes for three coders. Nothing in it shows a real event.',
          createdAt: MADE_AT,
        },
      },
      { before: null, after: { type: 'annotator', id: workspace.authorId, pseudonym: coder, createdAt: MADE_AT } },
      { before: null, after: codebookRecord.parse(starter.codebook) },
    ]),
  )
  const scenes = new Map<string, { readonly view: ClipInView; readonly truth: SceneTruth }>()
  for (const fileName of [`${ROADSIDE}.mp4`, `${PRESENTER}.webm`]) {
    const bytes = await readFile(new URL(`clips/${fileName}`, SAMPLES))
    const file = must(await probe(blobBytes(new Blob([bytes]))))
    const [stream] = file.streams
    if (!stream) throw new Error(`${fileName} has no stream`)
    const stored = { fileName, sizeBytes: bytes.byteLength, sha256: sha256Of(bytes), streams: [stream.facts] as const }
    const { clip } = must(addClip(workspace, { ...stored, wasStored: false }, stream.facts))
    const name = fileName.replace(/\.\w+$/, '')
    scenes.set(name, { view: { clip, table: stream.table }, truth: JSON.parse(await text(`clips/${name}.truth.json`)) })
  }
  const scene = (name: string) => {
    const found = scenes.get(name)
    if (!found) throw new Error(`no scene ${name}`)
    return found
  }
  const boxAt = (clip: string, figure: number, frame: number, moved: number): Box => {
    const [x, y, w, h] = scene(clip).truth.figures[figure]?.boxes[frame] ?? []
    if (x === undefined || y === undefined || w === undefined || h === undefined) throw new Error('nobody is there')
    return { x: x + w * moved, y, w, h }
  }
  const say = (clip: string, id: RecordId, frame: number, attributes: SaidTrack['attributes'] = {}) => {
    for (const [attribute, value] of Object.entries(attributes)) {
      const said = typeof value === 'string' ? value : [...value]
      must(changeAttributes(workspace, scene(clip).view, id, frameIndex(frame), attribute, said))
    }
  }

  /** @returns the record of each thing that this coder says something of */
  function codeAll(): Map<string, RecordId> {
    const made = new Map<string, RecordId>()
    for (const [name, spans] of Object.entries(SEEN[coder])) {
      for (const [start, end] of spans)
        must(examineFrames(workspace, scene(name).view.clip.id, [{ start, end, speed: 1 }]))
    }
    for (const { name, clip, said } of RANGES) {
      const word = said[coder]
      if (!word) continue
      const [start, end] = word.span
      const tag = tagId.parse(word.tag)
      must(toggleRange(workspace, scene(clip).view, frameIndex(start), tag))
      const { range } = must(toggleRange(workspace, scene(clip).view, frameIndex(end - 1), tag))
      say(clip, range.id, start, word.attributes)
      made.set(name, range.id)
    }
    for (const { name, clip, said } of FRAME_TAGS) {
      const word = said[coder]
      if (!word) continue
      const { changes } = must(tagFrame(workspace, scene(clip).view, frameIndex(word.frame), tagId.parse(word.tag)))
      made.set(name, changes[0]?.after?.id ?? '')
    }
    for (const { name, clip, said } of BOXES) {
      const word = said[coder]
      if (!word) continue
      const box = boxAt(clip, word.figure, word.frame, word.moved)
      made.set(name, must(drawBox(workspace, scene(clip).view, frameIndex(word.frame), tagId.parse(word.tag), box)).id)
    }
    for (const { name, clip, said } of TRACKS) {
      const word = said[coder]
      if (!word) continue
      const [first = 0, ...later] = word.frames
      const { view } = scene(clip)
      const begun = drawTrack(
        workspace,
        view,
        frameIndex(first),
        tagId.parse(word.tag),
        boxAt(clip, word.figure, first, 0),
      )
      const { id } = must(begun)
      for (const frame of later) {
        must(changeTrackBox(workspace, view, id, frameIndex(frame), boxAt(clip, word.figure, frame, 0)))
      }
      say(clip, id, first, word.attributes)
      made.set(name, id)
    }
    if (coder === 'coder-c') must(handOver(workspace, scene(PRESENTER).view, { start: 470, end: 500 }))
    return made
  }

  /** The coder looks again: one label is another, one range ends earlier. */
  function revise(records: ReadonlyMap<string, Readonly<Record<string, RecordId>>>): void {
    must(beginRevision(workspace, clipsOf(workspace)))
    const label = records.get('second shot: in the open or in cover')?.[coder] ?? ''
    const tagIds = [tagId.parse('posture.no_cover')]
    must(changeCoded(workspace, label, { purpose: 'changeTags', values: { tagIds } }))
    say(ROADSIDE, label, 200, { cover_within_5m: 'no' })
    const fire = records.get('fire going out')?.[coder] ?? ''
    must(changeRange(workspace, scene(ROADSIDE).view, fire, { end: 140 }))
  }
  return { workspace, codeAll, revise }
}

function text(path: string): Promise<string> {
  return readFile(new URL(path, SAMPLES), 'utf8')
}

function must<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
