import type { CommandId } from '../../stores/commandIds'
import type { KeyName } from '../../stores/pressedKey'
import type { KeySet } from '../../stores/preferencesStore'
import type { Need } from './needs'

export const COMMAND_GROUPS = ['playing', 'coding', 'boxes', 'tracks', 'view', 'review', 'stills', 'program'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** Keys of the set `cvat`; another set is listed where its keys are others. The first is shown in tooltips. */
export type DefaultKeys = { readonly cvat: readonly KeyName[] } & { readonly [Set in KeySet]?: readonly KeyName[] }

/**
 * One thing that a key or the palette does. To add one: its name in `stores/commandIds.ts`, its entry in the list of its
 * group here beside, its text under `commands.names` in both message catalogues. Key sheet, tooltips (`useKeyOf`) and
 * palette follow; a test fails where a key is given twice.
 */
export interface Command {
  readonly id: CommandId
  readonly group: CommandGroup
  readonly run: () => unknown
  readonly keys: DefaultKeys
  /** Done again and again while its key is held. */
  readonly isRepeated?: boolean
  /** Where its key acts: on the annotate screen, on that of two clips, of reviewing or of stills, or on every screen. */
  readonly screen: 'annotate' | 'pair' | 'review' | 'stills' | 'every'
  /** What it does on the screen of two clips, where it is not that screen's alone. */
  readonly runOnPair?: () => unknown
  /** Whether it does the same on the screen of reviewing. */
  readonly isOnReview?: boolean
  /** What must be there before it does anything; the palette says which is missing. */
  readonly needs?: readonly Need[]
  /** Its key is part of how every dialog works and cannot be changed. */
  readonly isFixed?: boolean
}
