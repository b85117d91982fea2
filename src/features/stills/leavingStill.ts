import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { ClipRecord } from '../../domain/records/clip'
import type { LocalizedText } from '../../domain/records/fields'
import type { StillRecord } from '../../domain/records/still'
import { altText, captionText, citationText, type CaptionFacts } from '../../domain/stills/caption'
import type { Say } from '../../domain/stills/captionKey'
import { caseCode, clipCode, stillFileName, type StillEncoding } from '../../domain/stills/stillFileName'
import { picturesOf, type PictureCell, type StillPlan } from '../../domain/stills/stillPlan'
import { endPtsOf, type FrameTable } from '../../domain/time/frameTable'
import { frameFacts, type BoxOnFrame } from '../../engine/frameFacts'
import type { StillImage, StillType } from '../../engine/ports/stills'
import type { Workspace } from '../../engine/workspace'
import { metadataOf, type RegionBox } from '../../formats/still/metadataOf'
import type { StillMetadata } from '../../formats/still/stillMetadata'
import { LANGUAGES, type Language } from '../../stores/preferencesStore'
import { fileKind } from './fileKind'
import { boxName } from './stillWords'

/** A still as it would leave now. */
export interface LeavingStill {
  readonly workspace: Workspace
  readonly still: StillRecord
  readonly clip: ClipRecord
  readonly plan: StillPlan
  /** Of the clip, where the plan has frames of a sheet. */
  readonly table: FrameTable | undefined
  readonly profile: ExportProfile
  readonly says: Readonly<Record<Language, Say>>
  /** Which one it is of several that leave together and are otherwise called the same; 0 for the first. */
  readonly later?: number
}

/** The name of its file; no part of it is anybody's name. */
export function fileNameOf(leaving: LeavingStill, type: StillType): string {
  const { workspace, still, clip } = leaving
  return stillFileName({
    caseCode: caseCode(workspace.index.all('project')[0]?.name ?? ''),
    clipCode: codeOf(leaving),
    pts: still.pts,
    timebase: clip.timebase,
    frame: still.frame,
    sha256: clip.source.sha256,
    kind: fileKind(still),
    revision: revisionOf(leaving),
    encoding: type.slice('image/'.length) as StillEncoding,
  })
}

/** What the records say with it by themselves; nothing in a language in which nobody has said what is visible. */
export function builtCaptions(leaving: LeavingStill): Readonly<Record<Language, string>> {
  const facts = factsOf(leaving)
  const built = (language: Language) => {
    const boxes = numberedBoxes(leaving).map(({ number, named }) => ({
      number,
      label: nameOf(leaving, named, language),
      isProtected: named.isProtected,
    }))
    const words = { visible: leaving.still.visible?.[language] ?? '', boxes }
    const text = captionText(leaving.says[language], facts, words)
    return text.ok ? text.value : ''
  }
  return { en: built('en'), ar: built('ar') }
}

export function citationOf(leaving: LeavingStill, language: Language): string {
  return citationText(leaving.says[language], factsOf(leaving))
}

/** Everything that is written into its file. */
export function leavingMetadata(
  leaving: LeavingStill,
  image: Pick<StillImage, 'width' | 'height'>,
  captions: LocalizedText,
): StillMetadata {
  const { still, clip, plan, says } = leaving
  const visible = still.visible ?? {}
  const others = picturesOf(plan).filter((cell) => cell.clip.id !== clip.id || cell.frame !== still.frame)
  return metadataOf({
    facts: factsOf(leaving),
    clip,
    says,
    fileName: fileNameOf(leaving, 'image/png'),
    captions: said(captions),
    altText: said(
      Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          altText(says[language], { visible: visible[language] ?? '', boxes: [] }),
        ]),
      ),
    ),
    headline: visible['en'] ?? visible['ar'] ?? '',
    subjects: numberedBoxes(leaving)
      .filter(({ named }) => !named.isProtected || leaving.profile === 'archive')
      .map(({ named }) => boxName(leaving.workspace.index, { ...named, label: '' }, 'en')),
    picture: image,
    boxes: numberedBoxes(leaving).map(({ number, named, rect }): RegionBox => ({
      number,
      label: Object.fromEntries(LANGUAGES.map((language) => [language, nameOf(leaving, named, language)])),
      isProtected: named.isProtected,
      rect,
    })),
    stillId: still.id,
    kind: fileKind(still),
    revision: revisionOf(leaving),
    pixelsSha256: still.sha256,
    decoder: still.decoder,
    otherFrames: others.map(({ clip: { source, stream, timebase }, frame, pts }) => ({
      sha256: source.sha256,
      stream,
      frame,
      pts,
      timebase,
    })),
  })
}

/** Every text of the metadata under its name, so that a person sees all that leaves. */
export function leavesOf(metadata: StillMetadata): readonly (readonly [string, string])[] {
  return Object.entries(metadata).flatMap(([name, value]) => textsOf(name, value))
}

function textsOf(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined || value === '') return []
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => textsOf(`${name}.${key}`, each))
  }
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
}

function factsOf(leaving: LeavingStill): CaptionFacts {
  const { workspace, still, clip, plan, profile } = leaving
  const pictures = picturesOf(plan)
  const fills = pictures.reduce((sum, cell) => sum + cell.fills.length, 0)
  const author = workspace.index.get('annotator', still.capturedBy)?.pseudonym ?? ''
  return {
    clip,
    clipCode: codeOf(leaving),
    frame: still.frame,
    pts: still.pts,
    frameCount: Math.max(1, framesOf(pictures, clip).length),
    span: spanOf(leaving),
    changes: {
      fills,
      outlines: pictures.reduce((sum, cell) => sum + cell.marks.length, 0),
      isCropped: pictures.some(({ region }) => region.w < clip.display.width || region.h < clip.display.height),
      isScaled: pictures.some(({ region, place }) => region.w !== place.w),
      isComposed: pictures.length > 1,
    },
    credit: still.credit,
    extractedBy: profile === 'publication' ? still.credit : author,
    profile,
  }
}

function framesOf(pictures: readonly PictureCell[], clip: ClipRecord): readonly PictureCell[] {
  const frames = new Map<number, PictureCell>()
  for (const cell of pictures) if (cell.clip.id === clip.id) frames.set(cell.frame, cell)
  return [...frames.values()].toSorted((a, b) => a.frame - b.frame)
}

/** Of a sheet: from its first frame to the end of its last one. */
function spanOf({ still, clip, plan, table }: LeavingStill): CaptionFacts['span'] {
  const frames = framesOf(picturesOf(plan), clip)
  const [first, last] = [frames[0], frames.at(-1)]
  if (still.kind !== 'sheet' || !table || !first || !last) return undefined
  return { startPts: first.pts, endPts: endPtsOf(table, last.frame) }
}

interface NumberedBox {
  readonly number: number
  readonly named: BoxOnFrame
  /** In pixels of the still. */
  readonly rect: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

function numberedBoxes({ workspace, plan }: LeavingStill): readonly NumberedBox[] {
  return picturesOf(plan).flatMap(({ clip, frame, region, place, marks }) => {
    const { boxes } = frameFacts(workspace.index, clip, frame)
    const scale = place.w / region.w
    return marks.flatMap(({ id, box, sign }): NumberedBox[] => {
      const named = boxes.find((each) => each.id === id)
      const number = Number(sign)
      if (!named || !Number.isInteger(number)) return []
      const [x, y] = [place.x + (box.x - region.x) * scale, place.y + (box.y - region.y) * scale]
      return [{ number, named, rect: { x, y, w: box.w * scale, h: box.h * scale } }]
    })
  })
}

function nameOf({ workspace, profile }: LeavingStill, box: BoxOnFrame, language: Language): string {
  return boxName(workspace.index, box, language, profile === 'publication')
}

function codeOf({ workspace, clip }: LeavingStill): string {
  return clipCode(workspace.index.all('clip').findIndex(({ id }) => id === clip.id))
}

/** One more than files have been made of it. */
function revisionOf({ still: { exports = [] }, later = 0 }: LeavingStill): number {
  return exports.length + 1 + later
}

function said(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, each]) => each.trim() !== ''))
}
