import { useMemo } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import {
  actOnTag,
  cancel,
  copySelected,
  copyToNextFrame,
  deleteSelected,
  goToAnnotated,
  moveRangeEnd,
  nudgeRangeEnd,
  pasteHere,
  selectNeighbour,
  tagThisFrame,
} from '../features/annotate/actions'
import {
  boxesToTracks,
  goToKeyframe,
  joinSelected,
  mergeSelected,
  propagateSelected,
  splitTrackHere,
  toggleInterpolationHere,
  toggleKeyframeHere,
  toggleOccludedHere,
  toggleOutsideHere,
  tracksToBoxes,
} from '../features/annotate/trackActions'
import { hideSelected, lockSelected, showAll } from '../features/annotate/objects/objectActions'
import { FRAME_NUMBERS_EVENT } from '../features/playback/FrameNumbersCard'
import { GO_TO_EVENT } from '../features/playback/GoToField'
import { HOLD_LOUPE_EVENT } from '../features/playback/LoupeBar'
import { useAreKeysFree } from './useAreKeysFree'
import { isFocusByKeyboard } from './focusReach'
import { useTags } from '../stores/codebookQueries'
import type { Tag } from '../domain/records/tag'
import { openDialog } from '../stores/dialogStore'
import { playbackStore, seek, seekToEnd, shuttle, step, stopShuttle, togglePlaying } from '../stores/playbackStore'
import { preferencesStore, usePreferences } from '../stores/preferencesStore'
import { toggleBefore } from '../stores/levelsStore'
import { toggleLoupe } from '../stores/loupeStore'
import { notify } from '../stores/noticesStore'
import { takeTool, toolStore } from '../stores/toolStore'
import { confirmCutHere, goToCut, rejectCutHere } from '../timeline/cutActions'
import { fit, zoom } from '../stores/viewportStore'

const longStep = () => preferencesStore.getState().longStep

/** Physical keys, so that they work on an Arabic layout, and what each does. */
const COMMANDS: Readonly<Record<string, () => unknown>> = {
  space: () => togglePlaying(),
  'shift+space': () => togglePlaying(-1),
  d: () => step(-1),
  f: () => step(1),
  left: () => step(-1),
  right: () => step(1),
  c: () => step(-longStep()),
  v: () => step(longStep()),
  home: () => seek(0),
  end: seekToEnd,
  r: () => goToKeyframe(-1) || goToAnnotated(-1),
  e: () => goToKeyframe(1) || goToAnnotated(1),
  'shift+comma': () => goToCut(-1),
  'shift+period': () => goToCut(1),
  semicolon: confirmCutHere,
  'shift+semicolon': rejectCutHere,
  a: () => playbackStore.setState(({ isMuted }) => ({ isMuted: !isMuted })),
  z: () => playbackStore.setState(({ isLooping }) => ({ isLooping: !isLooping })),
  backquote: () => globalThis.dispatchEvent(new Event(GO_TO_EVENT)),
  n: () => takeTool(toolStore.getState().tool === 'box' ? 'select' : 'box'),
  escape: cancel,
  delete: deleteSelected,
  backspace: deleteSelected,
  bracketleft: () => moveRangeEnd('start'),
  bracketright: () => moveRangeEnd('end'),
  'alt+bracketleft': () => nudgeRangeEnd('start', -1),
  'alt+bracketright': () => nudgeRangeEnd('end', 1),
  'alt+shift+bracketleft': () => nudgeRangeEnd('start', 1),
  'alt+shift+bracketright': () => nudgeRangeEnd('end', -1),
  'mod+b': copyToNextFrame,
  'mod+c': copySelected,
  'mod+v': pasteHere,
  k: toggleKeyframeHere,
  o: toggleOutsideHere,
  'shift+o': toggleOccludedHere,
  'shift+k': toggleInterpolationHere,
  m: mergeSelected,
  'shift+m': joinSelected,
  'alt+m': splitTrackHere,
  'mod+shift+b': () => propagateSelected(longStep()),
  'alt+t': boxesToTracks,
  'alt+shift+t': tracksToBoxes,
  l: lockSelected,
  h: hideSelected,
  'shift+h': showAll,
  period: () => selectNeighbour(1),
  comma: () => selectNeighbour(-1),
  g: fit,
  equal: () => zoom(1.25),
  'shift+equal': () => zoom(1.25),
  minus: () => zoom(1 / 1.25),
  x: toggleLoupe,
  'shift+x': () => globalThis.dispatchEvent(new Event(HOLD_LOUPE_EVENT)),
  backslash: compareLevels,
  'mod+i': () => globalThis.dispatchEvent(new Event(FRAME_NUMBERS_EVENT)),
  slash: focusTagSearch,
  'shift+slash': () => openDialog({ kind: 'keys' }),
}

/** What the editing suites' key set has beside them. */
const SHUTTLE: Readonly<Record<string, () => void>> = {
  j: () => shuttle(-1),
  k: stopShuttle,
  l: () => shuttle(1),
}

const EDITING_COMMANDS = { ...COMMANDS, ...SHUTTLE }

const REPEATED = new Set(['d', 'f', 'c', 'v', 'left', 'right', 'equal', 'shift+equal', 'minus'])

/** The keys of the annotate screen. They rest while a dialog is open or text is typed. */
export function useShortcuts(): void {
  const enabled = useAreKeysFree()
  const keySet = usePreferences((state) => state.keySet)
  const commands = keySet === 'editing' ? EDITING_COMMANDS : COMMANDS
  useHotkeys(
    Object.keys(commands),
    (event, { hotkey }) => {
      // A key that is held steps on; everything else is done once.
      if (!event.repeat || REPEATED.has(hotkey)) commands[hotkey]?.()
    },
    // The ruler of the timeline is a slider, and keys act on it as everywhere. A button with the focus takes space itself.
    {
      enabled,
      enableOnFormTags: ['slider'],
      preventDefault: true,
      ignoreEventWhen: (event) => isPressOfButton(event) || isCopyOfText(event),
    },
    [keySet],
  )
  const tags = useTags()
  const byKey = useMemo(
    () =>
      tagsByKey(
        tags.map(({ tag }) => tag),
        commands,
      ),
    [tags, commands],
  )
  useHotkeys(
    [...byKey.keys()].flatMap((key) => [key, `shift+${key}`]),
    (event, { hotkey }) => {
      const tag = byKey.get(hotkey.replace('shift+', ''))
      if (!tag || event.repeat) return
      if (event.shiftKey) tagThisFrame(tag.id)
      else actOnTag(tag)
    },
    { enabled, enableOnFormTags: ['slider'], preventDefault: true },
    [byKey],
  )
}

function compareLevels(): void {
  if (!toggleBefore()) notify('info', 'look.levels.neutral')
}

function focusTagSearch(): void {
  document.querySelector<HTMLInputElement>('[data-testid="tag-search"]')?.select()
}

/** A button reached by the keyboard is pressed by space; one that was clicked only keeps the focus, and space plays. */
function isPressOfButton(event: KeyboardEvent): boolean {
  return event.code === 'Space' && event.target instanceof HTMLButtonElement && isFocusByKeyboard()
}

/** The tags by their key. A key that steps or draws keeps doing that: one press must not do two things. */
function tagsByKey(tags: readonly Tag[], commands: Readonly<Record<string, unknown>>): ReadonlyMap<string, Tag> {
  const free = tags.flatMap((tag) => {
    const key = tag.key?.toLowerCase()
    return key === undefined || key in commands ? [] : [[key, tag] as const]
  })
  return new Map(free.toReversed())
}

/** Text that is marked on the page is copied by the browser. */
function isCopyOfText(event: KeyboardEvent): boolean {
  return event.code === 'KeyC' && (event.ctrlKey || event.metaKey) && getSelection()?.isCollapsed === false
}
