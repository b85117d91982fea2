import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { plainText } from '../../domain/plainText'
import type { ClipRecord } from '../../domain/records/clip'
import type { Workspace } from '../../engine/workspace'
import { useTags } from '../../stores/codebookQueries'
import { usePair } from '../../stores/pairStore'
import { usePlayback } from '../../stores/playbackStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import type { Command } from '../commands/command'
import { COMMANDS } from '../commands/commands'
import { useScreenPath } from '../useScreenPath'
import type { Catalogue, Searchable } from './entry'
import { useClipObjects } from './useClipObjects'
import { searchedText } from './wordMatch'

const NO_CLIPS: readonly ClipRecord[] = []

function clipsOf(workspace: Workspace): readonly ClipRecord[] {
  return workspace.index.all('clip')
}

/** What can be found here. */
export function useCatalogue(): Catalogue {
  const { t } = useTranslation()
  const clipId = usePlayback((state) => state.view?.clip.id)
  const path = useScreenPath()
  const isReviewing = path === '/project/$projectId/review/$clipId'
  const isAnnotating = clipId !== undefined && !isReviewing
  const isOnStills = path === '/project/$projectId/stills'
  const isPair = usePair((state) => state.left.view !== undefined || state.right.view !== undefined)
  const tags = useTags()
  const clips = useRecordsCalmly(clipsOf, NO_CLIPS)
  const commands = useMemo(() => {
    // Who reads Arabic may know a command by the English name of another program.
    const english = i18next.getFixedT('en')
    return COMMANDS.filter(
      (command) => command.id !== 'palette' && isHere(command, { isPair, isAnnotating, isReviewing, isOnStills }),
    ).map((command): Searchable => ({
      entry: { kind: 'command', id: `command ${command.id}`, command },
      searched: searchedText(
        plainText(`${t(`commands.names.${command.id}`)} ${english(`commands.names.${command.id}`)}`),
      ),
    }))
  }, [t, isAnnotating, isPair, isReviewing, isOnStills])
  const searchedTags = useMemo(
    () =>
      tags.map((tag) => ({
        tag,
        searched: searchedText(plainText(Object.values(tag.tag.labels).join(' ')), plainText(tag.tag.id)),
      })),
    [tags],
  )
  const listed = useMemo(
    (): readonly Searchable[] => [
      ...commands,
      // Without a clip there is no frame that a tag could be put on.
      ...(isAnnotating ? searchedTags : []).map(({ tag, searched }): Searchable => ({
        entry: { kind: 'tag', id: `tag ${tag.tag.id}`, tag },
        searched,
      })),
      ...clips.map((clip): Searchable => ({
        entry: { kind: 'clip', id: `clip ${clip.id}`, clip },
        searched: searchedText(plainText(clip.name), clip.source.sha256),
      })),
    ],
    [commands, searchedTags, clips, isAnnotating],
  )
  const byTag = useMemo(
    () => new Map(searchedTags.map(({ tag, searched }) => [tag.tag.id as string, searched])),
    [searchedTags],
  )
  const objects = useClipObjects()
  return useMemo(() => ({ listed, objects, tags: byTag }), [listed, objects, byTag])
}

interface Screens {
  readonly isPair: boolean
  readonly isAnnotating: boolean
  readonly isReviewing: boolean
  readonly isOnStills: boolean
}

function isHere({ screen, isOnReview = false }: Command, screens: Screens): boolean {
  const { isPair, isAnnotating, isReviewing, isOnStills } = screens
  switch (screen) {
    case 'every':
      return true
    case 'pair':
      return isPair
    case 'review':
      return isReviewing
    case 'stills':
      return isOnStills
    case 'annotate':
      return isAnnotating || (isReviewing && isOnReview)
    default:
      return screen satisfies never
  }
}
