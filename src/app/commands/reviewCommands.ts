import {
  acceptAllAgreed,
  beginEditing,
  decideOn,
  dropDecision,
  goToItem,
  mergeCodes,
  openCoderPicker,
  settleAndGoOn,
  takeAll,
  takeCoder,
  withdrawVerdict,
} from '../../features/review/reviewActions'
import type { CommandId } from '../../stores/commandIds'
import type { Command } from './command'

const OF_GROUP = { group: 'review', screen: 'review' } as const
const SETTLING = { ...OF_GROUP, needs: ['writable'] } as const

const TAKE_IDS: readonly CommandId[] = [
  'takeCoder1',
  'takeCoder2',
  'takeCoder3',
  'takeCoder4',
  'takeCoder5',
  'takeCoder6',
  'takeCoder7',
  'takeCoder8',
  'takeCoder9',
]

/** While reviewing tags have no keys, so that digits are coders. */
export const REVIEW_COMMANDS: readonly Command[] = [
  { ...OF_GROUP, id: 'previousDisagreement', keys: { cvat: ['e'] }, run: () => goToItem(-1) },
  { ...OF_GROUP, id: 'nextDisagreement', keys: { cvat: ['r'] }, run: () => goToItem(1) },
  ...TAKE_IDS.map((id, at): Command => ({ ...SETTLING, id, keys: { cvat: [`${at + 1}`] }, run: () => takeCoder(at) })),
  { ...SETTLING, id: 'pickCoder', keys: { cvat: ['p'], via: ['q'] }, run: openCoderPicker },
  { ...SETTLING, id: 'takeAll', keys: { cvat: ['b', '0'] }, run: takeAll },
  { ...SETTLING, id: 'mergeCodes', keys: { cvat: ['m'], via: ['shift+m'] }, run: () => mergeCodes() },
  { ...SETTLING, id: 'editCode', keys: { cvat: ['t'] }, run: beginEditing },
  { ...SETTLING, id: 'rejectCodes', keys: { cvat: ['x'] }, run: () => decideOn({ kind: 'reject' }) },
  { ...SETTLING, id: 'leaveUnresolved', keys: { cvat: ['u'] }, run: () => decideOn({ kind: 'unresolved' }) },
  // What Enter does in the field of the reason it does outside of it too.
  { ...SETTLING, id: 'settle', keys: { cvat: ['enter'] }, isFixed: true, run: settleAndGoOn },
  { ...SETTLING, id: 'unsettle', keys: { cvat: ['delete'] }, run: withdrawVerdict },
  { ...SETTLING, id: 'acceptAgreed', keys: { cvat: ['shift+a'] }, run: acceptAllAgreed },
  { ...OF_GROUP, id: 'dropDecision', keys: { cvat: ['escape'] }, isFixed: true, run: dropDecision },
]
