import { examineFrames } from '../../src/engine/commands/examineFrames'
import {
  editId,
  segmentId,
  tagId,
  trackId,
  type RecordId,
  type SegmentId,
  type TrackId,
} from '../../src/domain/records/ids'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { addClaim } from '../../src/engine/commands/addClaim'
import { changeClaim, translateClaim } from '../../src/engine/commands/changeClaim'
import { deleteClaim } from '../../src/engine/commands/deleteClaim'
import { changeEvidence, linkEvidence, unlinkEvidence } from '../../src/engine/commands/linkEvidence'
import { setClaimStatus } from '../../src/engine/commands/setClaimStatus'
import { BEARINGS } from '../../src/domain/records/claim'
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
import type { Workspace } from '../../src/engine/workspace'

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

const bearing = (n: number) => BEARINGS[n % BEARINGS.length] ?? 'supports'

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
    changeEvidence(workspace, claim(workspace, n), ids(workspace)[n % 7] ?? '', { bearing: bearing(n) }),
  (workspace, _view, n) => unlinkEvidence(workspace, claim(workspace, n), ids(workspace)[n % 7] ?? ''),
  (workspace, _view, n) => setClaimStatus(workspace, claim(workspace, n), 'mixed', `because ${n}`),
  (workspace, _view, n) => deleteClaim(workspace, claim(workspace, n), n % 2 === 0),
  (workspace, _view, n) => deleteRecords(workspace, ids(workspace).slice(n % 3, (n % 3) + 2)),
  (workspace, view, n) => examineFrames(workspace, view.clip.id, [{ start: n, end: n + 1, speed: n % 3 }]),
  (workspace, _view, n) => workspace.takeBack(workspace.edits[n % workspace.edits.length]?.id ?? editId.parse('none')),
  (workspace) => workspace.undo(),
  (workspace) => workspace.redo(),
]
