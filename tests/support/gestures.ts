import { importRecords } from '../../src/engine/commands/importRecords'
import { addClip } from '../../src/engine/commands/addClip'
import { confirmAllAuto, confirmAutoUpTo } from '../../src/engine/commands/confirmAuto'
import { confirmCut } from '../../src/engine/commands/confirmCut'
import { confirmMeaning } from '../../src/engine/commands/confirmMeaning'
import { deleteGroup } from '../../src/engine/commands/deleteGroup'
import { deleteTag } from '../../src/engine/commands/deleteTag'
import { examineFrames } from '../../src/engine/commands/examineFrames'
import { followObject } from '../../src/engine/commands/followObject'
import { moveKeyframe } from '../../src/engine/commands/moveKeyframe'
import { moveObjects } from '../../src/engine/commands/moveObjects'
import { moveTag } from '../../src/engine/commands/moveTag'
import { rejectAutoAfter } from '../../src/engine/commands/rejectAuto'
import { rejectCut } from '../../src/engine/commands/rejectCut'
import { deleteClip } from '../../src/engine/commands/deleteClip'
import { removeCut } from '../../src/engine/commands/removeCut'
import { renameClip } from '../../src/engine/commands/renameClip'
import { retag, type Retagging } from '../../src/engine/commands/retag'
import { saveGroup } from '../../src/engine/commands/saveGroup'
import { saveTag } from '../../src/engine/commands/saveTag'
import { takeCodebook } from '../../src/engine/commands/takeCodebook'
import {
  clipId,
  commentId,
  editId,
  segmentId,
  syncId,
  tagId,
  trackId,
  type CommentId,
  type RecordId,
  type TagId,
  type SegmentId,
  type SyncId,
  type TrackId,
} from '../../src/domain/records/ids'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { addClaim } from '../../src/engine/commands/addClaim'
import { changeClaim, translateClaim } from '../../src/engine/commands/changeClaim'
import { deleteClaim } from '../../src/engine/commands/deleteClaim'
import { changeEvidence, linkEvidence, unlinkEvidence } from '../../src/engine/commands/linkEvidence'
import { setClaimStatus } from '../../src/engine/commands/setClaimStatus'
import { takeClaims } from '../../src/engine/commands/takeClaims'
import type { CodeGroup } from '../../src/domain/agreement/codeGroup'
import type { Decision } from '../../src/domain/agreement/decision'
import { BEARINGS, claimRecord } from '../../src/domain/records/claim'
import { changeBox } from '../../src/engine/commands/changeBox'
import { changeAttributes } from '../../src/engine/commands/changeAttributes'
import { changeAllCoded, changeCoded } from '../../src/engine/commands/changeCoded'
import { endOpen } from '../../src/engine/commands/endOpen'
import { joinRanges } from '../../src/engine/commands/joinRanges'
import { linkRange, unlinkRange } from '../../src/engine/commands/linkRange'
import { renameTrack } from '../../src/engine/commands/renameTrack'
import { splitRange } from '../../src/engine/commands/splitRange'
import { boxToTrack, trackToBoxes } from '../../src/engine/commands/boxToTrack'
import { changeRange } from '../../src/engine/commands/changeRange'
import { changeTrackBox } from '../../src/engine/commands/changeTrackBox'
import type { ClipInView } from '../../src/engine/commands/clipInView'
import { copyObjects } from '../../src/engine/commands/copyObjects'
import { deleteRecords } from '../../src/engine/commands/deleteRecords'
import { drawBox } from '../../src/engine/commands/drawBox'
import { drawTrack } from '../../src/engine/commands/drawTrack'
import { joinTracks, mergeObjects } from '../../src/engine/commands/mergeObjects'
import { propagate } from '../../src/engine/commands/propagate'
import { toggleOccluded, toggleOutside } from '../../src/engine/commands/setPresence'
import { splitTrack } from '../../src/engine/commands/splitTrack'
import { tagFrame } from '../../src/engine/commands/tagFrame'
import { toggleInterpolation } from '../../src/engine/commands/toggleInterpolation'
import { toggleKeyframe } from '../../src/engine/commands/toggleKeyframe'
import { toggleRange } from '../../src/engine/commands/toggleRange'
import { addMeasure } from '../../src/engine/commands/addMeasure'
import { addSync } from '../../src/engine/commands/addSync'
import { attachProof } from '../../src/engine/commands/attachProof'
import { changeSync } from '../../src/engine/commands/changeSync'
import { deleteSync } from '../../src/engine/commands/deleteSync'
import { changeMeasure } from '../../src/engine/commands/changeMeasure'
import { changeProvenance } from '../../src/engine/commands/changeProvenance'
import { changeClipCheck } from '../../src/engine/commands/clipChecks'
import { deleteMeasure } from '../../src/engine/commands/deleteMeasure'
import { describeCodebook } from '../../src/engine/commands/describeCodebook'
import { duplicateMeasure } from '../../src/engine/commands/duplicateMeasure'
import { fillProvenance } from '../../src/engine/commands/fillProvenance'
import { handOver } from '../../src/engine/commands/handOver'
import { renameMeasure } from '../../src/engine/commands/renameMeasure'
import { replaceText } from '../../src/engine/commands/replaceText'
import { setClipSensitivity } from '../../src/engine/commands/setClipSensitivity'
import { addComment, answerComment } from '../../src/engine/commands/addComment'
import { changeComment } from '../../src/engine/commands/changeComment'
import { deleteComment } from '../../src/engine/commands/deleteComment'
import { resolveComment } from '../../src/engine/commands/resolveComment'
import { captureStills } from '../../src/engine/commands/captureStills'
import { changeStill, redactStill } from '../../src/engine/commands/changeStill'
import { deleteStill } from '../../src/engine/commands/deleteStill'
import { changePseudonym } from '../../src/engine/commands/changePseudonym'
import { changeReport } from '../../src/engine/commands/changeReport'
import { requireSecond, tickStill } from '../../src/engine/commands/secondLook'
import { acceptAgreed } from '../../src/engine/commands/acceptAgreed'
import { settleDisagreement } from '../../src/engine/commands/settleDisagreement'
import { unsettle } from '../../src/engine/commands/unsettle'
import { setReviewRules } from '../../src/engine/commands/setReviewRules'
import { withdrawHandover } from '../../src/engine/commands/withdrawHandover'
import { headDigest } from '../../src/engine/chain'
import type { Workspace } from '../../src/engine/workspace'
import type { MeasureRecord } from '../../src/domain/records/measure'
import type { CodebookRecord } from '../../src/domain/records/codebook'
import type { KeyframeRecord } from '../../src/domain/records/keyframe'
import { frameCount } from '../../src/domain/time/frameTable'
import { sampleAnnotation, sampleCodebook } from './sampleRecords'

const noCover = tagId.parse('no_cover')
const rifle = tagId.parse('rifle')
const box = { x: 10, y: 10, w: 50, h: 40 }

function ids(workspace: Workspace): RecordId[] {
  const { index } = workspace
  return [...index.all('annotation'), ...index.all('segment'), ...index.all('track')].map((record) => record.id)
}

function track(workspace: Workspace, n: number): TrackId {
  const tracks = workspace.index.all('track')
  return tracks[n % Math.max(1, tracks.length)]?.id ?? trackId.parse('none')
}

function range(workspace: Workspace, n: number): SegmentId {
  const ranges = workspace.index.all('segment')
  return ranges[n % Math.max(1, ranges.length)]?.id ?? segmentId.parse('none')
}

function claim(workspace: Workspace, n: number): RecordId {
  const claims = workspace.index.all('claim')
  return claims[n % Math.max(1, claims.length)]?.id ?? 'none'
}

function comment(workspace: Workspace, n: number): CommentId {
  const comments = workspace.index.all('comment')
  return comments[n % Math.max(1, comments.length)]?.id ?? commentId.parse('none')
}

/** What is linked to a claim. */
function linked(workspace: Workspace, n: number): RecordId {
  return workspace.index.get('claim', claim(workspace, n))?.evidence[0]?.recordId ?? 'none'
}

const bearing = (n: number) => BEARINGS[n % BEARINGS.length] ?? 'supports'

function book(workspace: Workspace): CodebookRecord {
  return workspace.index.get('codebook', 'book') ?? sampleCodebook()
}

/** One of three tags that nothing is coded with, or every third time what boxes mean. */
function wantedTag(workspace: Workspace, n: number) {
  const { tags } = book(workspace)
  const id = n % 3 === 0 ? rifle : tagId.parse(`extra${n % 5}`)
  const [like] = tags.filter((each) => each.id === id).concat(tags)
  if (!like) throw new Error('a codebook has tags')
  return { tag: { ...like, id, definitions: { en: `Meaning ${n}` } } }
}

/** A tag that was added, and that nothing is coded with. */
function extraTag(workspace: Workspace): TagId {
  return book(workspace).tags.find(({ id }) => id.startsWith('extra'))?.id ?? tagId.parse('none')
}

function retagging(n: number): Retagging {
  if (n % 3 === 0) return { kind: 'replace', from: rifle, to: tagId.parse('in_cover') }
  return n % 3 === 1 ? { kind: 'add', tagId: noCover } : { kind: 'remove', tagId: noCover }
}

/** An object as a program finds it on the next frames, from where it was marked. */
function followed(workspace: Workspace, view: ClipInView, n: number) {
  const { index } = workspace
  const marked = [
    ...index.all('annotation').map(({ id, frame }) => ({ id, frame })),
    ...index.all('track').flatMap(({ id }) => index.keyframesOf(id).map(({ frame }) => ({ id, frame }))),
  ]
  const { id, frame } = marked[n % Math.max(1, marked.length)] ?? { id: 'none', frame: frameIndex(0) }
  const length = Math.min(6, frameCount(view.table) - 1 - frame)
  const boxes = Array.from({ length }, (_, at) => ({
    frame: frameIndex(frame + 1 + at),
    box: { ...box, x: 10 + at * (n % 4) },
    confidence: 0.9 - at / 10,
  }))
  return followObject(workspace, view, { id, frame, boxes, isGone: n % 2 === 0 })
}

function measure(workspace: Workspace, n: number): MeasureRecord | undefined {
  const all = workspace.index.all('measure')
  return all[n % Math.max(1, all.length)]
}

function keyframe(workspace: Workspace, n: number): KeyframeRecord | undefined {
  const all = workspace.index.all('keyframe')
  return all[n % Math.max(1, all.length)]
}

/** The same footage under another hash: a second clip. */
function secondClip(workspace: Workspace, { clip }: ClipInView, n: number) {
  const { stream, container, codec, coded, display, rotation, pixelAspect, timebase } = clip
  const { frameCount: frames, firstPts, endPts, rate } = clip
  const shape = { stream, container, codec, coded, display, rotation, pixelAspect, timebase }
  const facts = { ...shape, frameCount: frames, firstPts, endPts, rate }
  const source = { ...clip.source, sha256: String(n % 10).repeat(64) }
  return addClip(workspace, { ...source, streams: [facts], wasStored: false }, facts)
}

/** An offset between the clip in view and any other of the same frames. */
function offset(workspace: Workspace, view: ClipInView, n: number) {
  const others = workspace.index.all('clip').filter(({ id }) => id !== view.clip.id)
  const clip = others[n % Math.max(1, others.length)]
  if (!clip) return undefined
  const a = { view, frame: frameIndex(n % 90) }
  return addSync(workspace, {
    a,
    b: { view: { ...view, clip }, frame: frameIndex((n * 7) % 90) },
    errorMs: n,
    basis: '',
  })
}

function sync(workspace: Workspace, n: number): SyncId {
  const all = workspace.index.all('sync')
  return all[n % Math.max(1, all.length)]?.id ?? syncId.parse('none')
}

function still(workspace: Workspace, n: number): RecordId {
  const all = workspace.index.all('still')
  return all[n % Math.max(1, all.length)]?.id ?? 'none'
}

/** What the coder has coded, as if somebody else had to judge it. */
function groupAt(workspace: Workspace, view: ClipInView, n: number): CodeGroup {
  const { authorId, index } = workspace
  const coded = [...index.segmentsOf(view.clip.id), ...index.tracksOf(view.clip.id)].slice(n % 4, (n % 4) + 2)
  return {
    key: '',
    clipId: view.clip.id,
    subject: 'range',
    members: coded.map(({ id }) => ({ coderId: authorId, recordId: id })),
    absent: [],
    span: { start: 0, end: 1 },
    frame: frameIndex(0),
  }
}

function decisionAt({ authorId }: Workspace, n: number): Decision {
  const decisions: readonly Decision[] = [
    { kind: 'take', coderIds: [authorId] },
    { kind: 'merge', extent: n % 2 === 0 ? 'union' : 'intersection' },
    { kind: 'edit', coderId: authorId, change: { certainty: 'probable' } },
    { kind: 'reject' },
  ]
  return decisions[n % decisions.length] ?? { kind: 'unresolved' }
}

const isThere = (id: TrackId) => id !== 'none'

/** Every command by a number, so that random sequences of them can be tried. */
export const GESTURES: readonly ((workspace: Workspace, view: ClipInView, n: number) => unknown)[] = [
  (workspace, view, n) => drawBox(workspace, view, frameIndex(n), rifle, box),
  (workspace, view, n) => tagFrame(workspace, view, frameIndex(n % 5), noCover),
  (workspace, view, n) => toggleRange(workspace, view, frameIndex(n), noCover),
  (workspace, _view, n) => changeBox(workspace, ids(workspace)[n % 7] ?? '', { ...box, x: n }, 'moveBox'),
  (workspace, _view, n) =>
    changeCoded(workspace, ids(workspace)[n % 7] ?? '', { purpose: 'changeNote', values: { note: `n${n}` } }),
  (workspace, view, n) => changeRange(workspace, view, ids(workspace)[n % 7] ?? '', { end: n + 1 }),
  (workspace, view, n) =>
    copyObjects(
      workspace,
      view,
      [...workspace.index.all('annotation'), ...workspace.index.all('track')]
        .slice(n % 4, 3)
        .map((record) => ({ record, box })),
      frameIndex(n),
    ),
  (workspace, view, n) => drawTrack(workspace, view, frameIndex(n), rifle, { ...box, x: n }),
  (workspace, view, n) =>
    changeTrackBox(workspace, view, track(workspace, n), frameIndex((n * 7) % 90), { ...box, y: n }),
  (workspace, view, n) => toggleKeyframe(workspace, view, track(workspace, n), frameIndex((n * 3) % 90)),
  (workspace, view, n) => toggleOutside(workspace, view, track(workspace, n), frameIndex((n * 5) % 90)),
  (workspace, view, n) => toggleOccluded(workspace, view, track(workspace, n), frameIndex((n * 5) % 90)),
  (workspace, _view, n) => toggleInterpolation(workspace, track(workspace, n), frameIndex((n * 5) % 90)),
  (workspace, view, n) => splitTrack(workspace, view, track(workspace, n), frameIndex((n * 11) % 90)),
  (workspace, view, n) => mergeObjects(workspace, view, ids(workspace).slice(n % 5, (n % 5) + 2)),
  (workspace, view, n) => joinTracks(workspace, view, ids(workspace).slice(n % 5, (n % 5) + 3)),
  (workspace, view, n) => propagate(workspace, view, ids(workspace).slice(n % 5, (n % 5) + 2), frameIndex(n), 4),
  (workspace, _view, n) => boxToTrack(workspace, ids(workspace).slice(n % 5, (n % 5) + 2)),
  (workspace, _view, n) => trackToBoxes(workspace, ids(workspace).slice(n % 5, (n % 5) + 2)),
  (workspace, view, n) => toggleRange(workspace, view, frameIndex(n), noCover, [track(workspace, n)].filter(isThere)),
  (workspace, view, n) => splitRange(workspace, view, range(workspace, n), frameIndex((n * 7) % 90)),
  (workspace, _view, n) => joinRanges(workspace, [range(workspace, n), range(workspace, n + 1)], n % 2 === 0),
  (workspace, _view, n) => linkRange(workspace, range(workspace, n), ids(workspace).slice(n % 5, (n % 5) + 3)),
  (workspace, _view, n) => unlinkRange(workspace, range(workspace, n), ids(workspace).slice(n % 5, (n % 5) + 3)),
  (workspace, view, n) => endOpen(workspace, view, ids(workspace)[n % 7] ?? '', frameIndex((n * 7) % 90)),
  (workspace, view, n) =>
    changeAttributes(workspace, view, ids(workspace)[n % 7] ?? '', frameIndex(n), 'near', n % 3 === 0 ? undefined : n),
  (workspace, _view, n) => renameTrack(workspace, track(workspace, n), `P${n % 4}`),
  (workspace, _view, n) =>
    changeAllCoded(workspace, ids(workspace).slice(n % 4), 'changeCertainty', () => ({ certainty: 'probable' })),
  (workspace, _view, n) => addClaim(workspace, { en: `Claim ${n}` }),
  (workspace, _view, n) => changeClaim(workspace, claim(workspace, n), { limits: `l${n}`, alternatives: ['a', ''] }),
  (workspace, _view, n) => translateClaim(workspace, claim(workspace, n), 'ar', { limits: n % 2 === 0 ? '' : 'حد' }),
  (workspace, _view, n) =>
    linkEvidence(workspace, claim(workspace, n), ids(workspace).slice(n % 5, (n % 5) + 2), {
      bearing: bearing(n),
      strength: 'weak',
      note: '',
    }),
  (workspace, _view, n) =>
    changeEvidence(workspace, claim(workspace, n), linked(workspace, n), { bearing: bearing(n) }),
  (workspace, _view, n) => unlinkEvidence(workspace, claim(workspace, n), linked(workspace, n)),
  (workspace, _view, n) =>
    takeClaims(workspace, [claimRecord.parse({ type: 'claim', id: `starter-${n}`, text: { en: `Starter ${n}` } })]),
  (workspace, _view, n) => setClaimStatus(workspace, claim(workspace, n), 'mixed', `because ${n}`),
  (workspace, _view, n) => deleteClaim(workspace, claim(workspace, n), n % 2 === 0),
  (workspace, _view, n) => deleteRecords(workspace, ids(workspace).slice(n % 3, (n % 3) + 2)),
  (workspace, view, n) => examineFrames(workspace, view.clip.id, [{ start: n, end: n + 1, speed: n % 3 }]),
  (workspace, _view, n) => workspace.takeBack(workspace.edits[n % workspace.edits.length]?.id ?? editId.parse('none')),
  (workspace, _view, n) => saveTag(workspace, 'book', wantedTag(workspace, n)),
  (workspace) => deleteTag(workspace, 'book', extraTag(workspace)),
  (workspace, _view, n) => {
    const { tags } = book(workspace)
    return moveTag(workspace, 'book', tags[n % tags.length]?.id ?? rifle, n % 2 === 0 ? 1 : -1)
  },
  (workspace, _view, n) =>
    saveGroup(workspace, 'book', { id: `group${n % 3}`, labels: { en: `Group ${n}` }, shape: 'square' }),
  (workspace, _view, n) => deleteGroup(workspace, 'book', `group${n % 3}`),
  (workspace, _view, n) =>
    takeCodebook(workspace, n % 4 === 0 ? undefined : 'book', { ...book(workspace), version: `${n}`, titles: {} }),
  (workspace, _view, n) => confirmMeaning(workspace, 'book', ids(workspace).slice(n % 3)),
  (workspace, _view, n) => retag(workspace, ids(workspace).slice(n % 4), retagging(n)),
  (workspace, view, n) => followed(workspace, view, n),
  (workspace, view, n) => confirmAutoUpTo(workspace, view, track(workspace, n), frameIndex((n * 7) % 90)),
  (workspace, _view, n) => confirmAllAuto(workspace, track(workspace, n)),
  (workspace, view, n) => rejectAutoAfter(workspace, view, track(workspace, n), frameIndex((n * 7) % 90)),
  (workspace, view, n) =>
    moveObjects(workspace, view, frameIndex(n), ids(workspace), { dx: (n % 9) - 4, dy: (n % 7) - 3 }),
  (workspace, view, n) => {
    const moved = keyframe(workspace, n)
    return moved && moveKeyframe(workspace, view, moved.id, frameIndex(Math.max(0, moved.frame + (n % 5) - 2)))
  },
  (workspace, view, n) => confirmCut(workspace, view, frameIndex(n % 2)),
  (workspace, view, n) => rejectCut(workspace, view, frameIndex(n % 2)),
  (workspace, view, n) => removeCut(workspace, view, frameIndex(n % 2)),
  (workspace, view, n) => secondClip(workspace, view, n),
  (workspace, view, n) => renameClip(workspace, view.clip.id, `clip ${n}`),
  (workspace, _view, n) => {
    const clips = workspace.index.all('clip')
    return deleteClip(workspace, clips[n % Math.max(1, clips.length)]?.id ?? clipId.parse('none'))
  },
  (workspace, _view, n) =>
    importRecords(workspace, [{ before: null, after: sampleAnnotation(workspace.authorId, { id: `theirs-${n}` }) }]),
  (workspace, _view, n) => addMeasure(workspace, { name: `measure ${n}`, tagId: n % 2 === 0 ? rifle : noCover }),
  (workspace, _view, n) => {
    const asked = measure(workspace, n)
    const certainty = n % 2 === 0 ? 'certain' : 'probable'
    return asked && changeMeasure(workspace, asked.id, (before) => ({ ...before, certainty }))
  },
  (workspace, _view, n) => {
    const asked = measure(workspace, n)
    return asked && renameMeasure(workspace, asked.id, `other ${n}`)
  },
  (workspace, _view, n) => {
    const asked = measure(workspace, n)
    return asked && duplicateMeasure(workspace, asked.id, `copy ${n}`)
  },
  (workspace, _view, n) => {
    const asked = measure(workspace, n)
    return asked && deleteMeasure(workspace, asked.id)
  },
  (workspace, _view, n) => {
    const bytes = Uint8Array.from([n])
    const digest = headDigest(workspace.head.hash)
    const file = { fileName: `${n}.ots`, bytes, kind: 'opentimestamps' as const, digest, statedAt: undefined }
    return attachProof(workspace, file, [workspace.head.hash])
  },
  (workspace, view, n) => changeProvenance(workspace, view.clip.id, 'creditLine', `credit ${n}`),
  (workspace, view, n) =>
    fillProvenance(workspace, [{ clipId: view.clip.id, values: { uploader: `channel ${n}` }, basis: 'a file' }]),
  (workspace, view, n) => changeClipCheck(workspace, view.clip.id, 'source', { basis: `ground ${n}` }),
  (workspace, _view, n) =>
    describeCodebook(workspace, book(workspace).id, { titles: { en: `Codebook ${n}` }, note: '' }),
  (workspace, view, n) => setClipSensitivity(workspace, view.clip.id, n % 2 === 0 ? 'graphic' : 'none'),
  (workspace, view, n) => handOver(workspace, view, { start: n, end: n + 3 }),
  (workspace) => {
    const [left] = workspace.index.all('handover')
    return left && withdrawHandover(workspace, left.id)
  },
  (workspace, _view, n) => replaceText(workspace, { text: 'measure', isWholeWord: true }, `count ${n}`),
  (workspace, view, n) => offset(workspace, view, n),
  (workspace, _view, n) => changeSync(workspace, sync(workspace, n), { errorMs: n, basis: `seen ${n}` }),
  (workspace, _view, n) => deleteSync(workspace, sync(workspace, n)),
  (workspace, view, n) =>
    captureStills(workspace, [
      { view, frame: frameIndex(n), sha256: String(n % 10).repeat(64), decoder: 'd', kind: 'clean' },
    ]),
  (workspace, _view, n) => {
    const id = still(workspace, n)
    if (n % 2 === 0) return changeStill(workspace, id, { kind: 'boxed', credit: `credit ${n}` })
    return redactStill(workspace, id, [{ box: { ...box, x: n }, fill: '#000000', coversId: 'gone' }])
  },
  (workspace, _view, n) => {
    const id = still(workspace, n)
    return n % 2 === 1 ? requireSecond(workspace, n % 4 === 1) : tickStill(workspace, id, true)
  },
  (workspace, _view, n) => {
    const stillIds = workspace.index.all('still').map(({ id }) => id)
    return changeReport(workspace, { title: { en: `title ${n}` }, stillIds })
  },
  (workspace, _view, n) => deleteStill(workspace, still(workspace, n)),
  (workspace, view, n) => {
    const aboutIds = ids(workspace).slice(n % 5, (n % 5) + (n % 3))
    return addComment(workspace, view, { frame: frameIndex(n), aboutIds, text: `said ${n}` })
  },
  (workspace, _view, n) => answerComment(workspace, comment(workspace, n), `answered ${n}`),
  (workspace, _view, n) => changeComment(workspace, comment(workspace, n), `said otherwise ${n}`),
  (workspace, _view, n) => resolveComment(workspace, comment(workspace, n), n % 2 === 0),
  (workspace, _view, n) => deleteComment(workspace, comment(workspace, n)),
  (workspace, view, n) => {
    const group = groupAt(workspace, view, n)
    const deciding = { group, reason: `r${n}`, exception: 'alone', decision: decisionAt(workspace, n) }
    return group.members.length > 0 && settleDisagreement(workspace, view, deciding)
  },
  (workspace, view, n) => {
    const group = groupAt(workspace, view, n)
    return group.members.length > 0 && acceptAgreed(workspace, [group], 'alone')
  },
  (workspace, _view, n) => {
    const verdicts = workspace.index.all('adjudication')
    return unsettle(workspace, [verdicts[n % Math.max(1, verdicts.length)]?.id ?? 'none'])
  },
  (workspace, _view, n) => changePseudonym(workspace, `coder-${n}`),
  (workspace, _view, n) => setReviewRules(workspace, { isBlind: n % 2 === 0, binMs: 1_000 + n }),
  (workspace) => workspace.undo(),
  (workspace) => workspace.redo(),
]
