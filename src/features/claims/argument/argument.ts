import type { TFunction } from 'i18next'
import { claimWords, evidenceNote, type ClaimWords } from '../../../domain/claims/claimWords'
import type { Bearing, ClaimRecord, ClaimStatus } from '../../../domain/records/claim'
import type { ClipRecord } from '../../../domain/records/clip'
import type { RecordId, TagId } from '../../../domain/records/ids'
import { timecodeText } from '../../../domain/time/timecode'
import { evidenceOf, type Evidence, type EvidencePlace } from '../../../engine/evidenceOf'
import { tagsOf } from '../../../engine/commands/tagsOf'
import type { Workspace } from '../../../engine/workspace'
import { inLanguage } from '../../../stores/codebookQueries'
import type { Language } from '../../../stores/preferencesStore'
import { framesText } from '../evidenceWords'

/** One piece of evidence in the words of the page. */
export interface ArgumentItem {
  readonly recordId: RecordId
  /** Counted over the whole page, so that text, picture and clip line can name it. */
  readonly number: number
  readonly bearing: Bearing
  readonly title: string
  readonly strength: string
  readonly note: string
  readonly coderNote: string
  readonly codedBy: string
  readonly linkedBy: string
  readonly place: ArgumentPlace | undefined
  /** The numbers in the picture, and what each stands for. */
  readonly boxes: readonly string[]
}

export interface ArgumentPlace {
  readonly clip: ClipRecord
  readonly frame: number
  readonly timecode: string
  readonly pts: string
  readonly sha8: string
  readonly frames: string | undefined
  /** Where it lies in its clip, from 0 to 1; one frame has no width of its own. */
  readonly from: number
  readonly to: number
}

/** A claim with its evidence, ready to be read in one language. */
export interface Argument {
  readonly project: string
  readonly text: string
  readonly words: ClaimWords
  readonly status: ClaimStatus
  readonly judgedBy: string
  readonly judgedOn: string
  readonly testable: ClaimRecord['testable']
  readonly originalWords: string
  readonly originalLanguage: string | undefined
  readonly translation: string
  readonly items: readonly ArgumentItem[]
  readonly clips: readonly ClipRecord[]
}

const ORDER: readonly Bearing[] = ['supports', 'contradicts', 'fitsEither']

/** Puts a claim and its evidence into the words of a language. */
export function argumentOf(workspace: Workspace, claim: ClaimRecord, language: Language, t: TFunction): Argument {
  const { index } = workspace
  const nameOf = (id: RecordId | undefined) => (id === undefined ? '' : (index.get('annotator', id)?.pseudonym ?? id))
  const evidence = evidenceOf(index, claim.evidence)
  const sorted = ORDER.flatMap((bearing) => evidence.filter(({ link }) => link.bearing === bearing))
  const items = sorted.map((each, at): ArgumentItem => {
    return {
      recordId: each.link.recordId,
      number: at + 1,
      bearing: each.link.bearing,
      title: titleOf(workspace, each, language, t),
      strength: t(`claims.strength.${each.link.strength}`),
      note: evidenceNote(each.link, language),
      coderNote: each.note,
      codedBy: nameOf(each.authorId),
      linkedBy: nameOf(each.link.linkedBy),
      place: each.place && placeOf(each, each.place, t),
      boxes: each.place?.boxes.map(({ tagIds, label }) => labelOf(workspace, tagIds, label, language)) ?? [],
    }
  })
  return {
    project: index.all('project')[0]?.name ?? '',
    text: inLanguage(claim.text, language, claim.id),
    words: claimWords(claim, language),
    status: claim.status,
    judgedBy: nameOf(claim.statusBy),
    judgedOn: claim.statusAt?.slice(0, 10) ?? '',
    testable: claim.testable,
    originalWords: claim.originalWords,
    originalLanguage: claim.originalLanguage,
    translation: claim.originalLanguage === language ? '' : (claim.originalTranslation?.[language] ?? ''),
    items,
    clips: [...new Set(items.flatMap(({ place }) => place?.clip ?? []))],
  }
}

function titleOf(workspace: Workspace, { record, kind, tagIds }: Evidence, language: Language, t: TFunction): string {
  if (!record) return t('claims.missing')
  const label = record.type === 'track' ? record.label : ''
  const named = labelOf(workspace, tagIds, label, language)
  const what = t(`claims.kind.${kind}`)
  return named === '' ? what : `${named} (${what})`
}

function labelOf(workspace: Workspace, tagIds: readonly TagId[], label: string, language: Language): string {
  const tags = tagsOf(workspace, tagIds).map((tag) => inLanguage(tag.labels, language, tag.id))
  return [...(label === '' ? [] : [label]), ...tags].join(', ')
}

function placeOf(evidence: Evidence, place: EvidencePlace, t: TFunction): ArgumentPlace {
  const { clip, frame, pts, span } = place
  const length = clip.endPts - clip.firstPts
  const share = (tick: number) => Math.min(1, Math.max(0, (tick - clip.firstPts) / length))
  return {
    clip,
    frame,
    timecode: timecodeText(pts, clip.timebase),
    pts: `${pts} × ${clip.timebase.num}/${clip.timebase.den} s`,
    sha8: clip.source.sha256.slice(0, 8),
    frames: framesText(t, evidence),
    from: share(pts),
    to: share(span?.endPts ?? pts),
  }
}
