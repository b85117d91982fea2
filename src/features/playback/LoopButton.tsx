import { IconRepeat } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { tagsOf } from '../../engine/commands/tagsOf'
import type { Workspace } from '../../engine/workspace'
import { useInLanguage } from '../../stores/codebookQueries'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { toggleLoop } from './loop'

/** Loops the clip, or the range that was selected when it was pressed; says which. */
export function LoopButton() {
  const { t } = useTranslation()
  const loopKey = useKeyOf('loop')
  const inLanguage = useInLanguage()
  const isLooping = usePlayback((state) => state.isLooping)
  const loopRange = usePlayback((state) => state.loopRange)
  const query = useCallback(
    (workspace: Workspace) => {
      const range = workspace.index.get('segment', loopRange)
      return range && { range, tag: tagsOf(workspace, range.tagIds)[0] }
    },
    [loopRange],
  )
  const looped = useRecordsCalmly(query, undefined)
  const isInRange = isLooping && looped?.range.end !== undefined
  const hint = isInRange
    ? t('ranges.loop.inside', {
        tag: looped.tag ? inLanguage(looped.tag.labels, looped.tag.id) : looped.range.tagIds[0],
        first: looped.range.start,
        last: (looped.range.end ?? 0) - 1,
      })
    : t(isLooping ? 'ranges.loop.clip' : 'ranges.loop.hint')
  return (
    <ToolButton
      label={t('transport.loop')}
      hint={hint}
      icon={<IconRepeat size={16} aria-hidden="true" />}
      isIconOnly
      keys={loopKey}
      isActive={isLooping}
      onClick={toggleLoop}
      testId="loop"
    />
  )
}
