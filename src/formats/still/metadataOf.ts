import { leavingRecord } from '../../domain/provenance/exportProfile'
import { exactDate } from '../../domain/provenance/timeText'
import type { ClipRecord } from '../../domain/records/clip'
import type { LocalizedText } from '../../domain/records/fields'
import type { StatedPlace, StatedTime } from '../../domain/records/provenance'
import { captionSentences, type CaptionFacts } from '../../domain/stills/caption'
import type { Say } from '../../domain/stills/captionKey'
import type { PixelRect } from '../../domain/stills/pixels'
import type { StillKind } from '../../domain/stills/stillFileName'
import type { MetadataPlace, StillMetadata } from './stillMetadata'

/** A numbered box where it stands in the exported picture. */
export interface RegionBox {
  readonly number: number
  readonly label: LocalizedText
  readonly isProtected: boolean
  readonly rect: PixelRect
}

/** All that the metadata of a still are made of. */
export interface MetadataSource {
  readonly facts: CaptionFacts
  readonly clip: ClipRecord
  /** Each language of the captions with its words. */
  readonly says: Readonly<Record<'en' | 'ar', Say>>
  readonly fileName: string
  /** As a person left them. */
  readonly captions: LocalizedText
  readonly altText: LocalizedText
  /** What is visible, in a few words. */
  readonly headline: string
  /** Names of what is tagged; for publication without those of protected boxes. */
  readonly subjects: readonly string[]
  /** In pixels of the exported picture. */
  readonly picture: { readonly width: number; readonly height: number }
  readonly boxes: readonly RegionBox[]
  readonly stillId: string
  readonly kind: StillKind
  readonly revision: number
  readonly pixelsSha256: string
  readonly decoder: string
  readonly otherFrames?: StillMetadata['otherFrames']
}

/** What may leave with a still, by its profile: the one place where records become metadata. */
export function metadataOf(source: MetadataSource): StillMetadata {
  const { facts, clip, says, kind, revision } = source
  const { frame, pts, profile, credit, extractedBy } = facts
  const record = leavingRecord(clip.provenance, profile)
  const said = captionSentences(says.en, facts, { visible: '', boxes: [] })
  const shownBoxes = source.boxes.map((box) =>
    box.isProtected && profile === 'publication' ? { ...box, label: {} } : box,
  )
  return {
    title: source.fileName.replace(/\.[a-z]+$/, ''),
    captions: source.captions,
    altText: source.altText,
    headline: source.headline.slice(0, 500).toWellFormed(),
    creator: extractedBy.trim(),
    credit: credit.trim(),
    source: [record.channel, record.sourceUrl].filter(Boolean).join(', '),
    rights: [record.rightsOwner, record.licence].filter(Boolean).join('. '),
    usageTerms: record.licence ?? '',
    copyrightOwner: record.rightsOwner ?? '',
    subjects: [...new Set(source.subjects)].filter(Boolean).slice(0, 200),
    contentCreated: contentDate(record.recordedAt?.verified),
    instructions: said
      .filter(({ part }) => part === 'changed' || part === 'limits')
      .map(({ text }) => text)
      .join(' '),
    ...place('locationCreated', says, record.cameraPlace),
    ...place('locationShown', says, record.placeShown),
    ...sourceTypeOf(kind),
    guid: `${source.stillId}-${kind}${revision}`,
    regions: shownBoxes.map(({ number, label, rect }) => ({ number, name: label, ...sharesOf(rect, source.picture) })),
    citation: {
      sha256: clip.source.sha256,
      stream: clip.stream,
      frame,
      pts,
      timebase: clip.timebase,
      pixelsSha256: source.pixelsSha256,
      decoder: source.decoder,
      kind,
      revision,
    },
    otherFrames: source.otherFrames ?? [],
  }
}

/** Only what was verified is a date of the content; a claim stands in the caption. */
function contentDate(time: StatedTime | undefined): string {
  if (!time) return ''
  return exactDate(time) ?? (/^\d{4}(-\d{2})?$/.test(time.value) ? time.value : '')
}

/** A claimed place is named as one, without coordinates, which readers would put on a map. */
function place(
  name: 'locationCreated' | 'locationShown',
  says: MetadataSource['says'],
  both: { readonly claimed?: StatedPlace | undefined; readonly verified?: StatedPlace | undefined } | undefined,
): Partial<Record<typeof name, MetadataPlace>> {
  if (both?.verified) {
    const { latitude, longitude } = both.verified
    const point = latitude === undefined || longitude === undefined ? {} : { latitude, longitude }
    if (both.verified.name === '' && !('latitude' in point)) return {}
    return { [name]: { name: bothLanguages(() => both.verified?.name ?? ''), ...point } }
  }
  const claimed = both?.claimed?.name ?? ''
  if (claimed === '') return {}
  return { [name]: { name: bothLanguages((language) => `${claimed} (${says[language]('stillCaption.claimed')})`) } }
}

function bothLanguages(textIn: (language: 'en' | 'ar') => string): LocalizedText {
  return Object.fromEntries((['en', 'ar'] as const).map((language) => [language, textIn(language)]))
}

/** Of footage itself nobody here can say how it was made, so that a clean frame says nothing. */
function sourceTypeOf(kind: StillKind): Pick<StillMetadata, 'digitalSourceType'> {
  if (kind === 'RAW') return {}
  return { digitalSourceType: kind === 'ANN' || kind === 'RED' ? 'humanEdits' : 'composite' }
}

function sharesOf({ x, y, w, h }: PixelRect, { width, height }: MetadataSource['picture']) {
  const inside = (value: number) => Math.min(1, Math.max(0, value))
  const [left, top] = [inside(x / width), inside(y / height)]
  return { x: left, y: top, w: inside((x + w) / width) - left, h: inside((y + h) / height) - top }
}
