import { IconHourglassLow } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { unclosed, waitingHandovers } from '../../stores/unfinished'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { BarPopover } from '../../ui/BarPopover'
import { OpenList } from './OpenList'

const NOTHING: ReturnType<typeof unclosed> = []

/** How much of this clip is begun and not ended, and what that is. */
export function OpenPanel() {
  const { t } = useTranslation()
  const clipId = usePlayback((state) => state.view?.clip.id)
  const query = useCallback(
    (workspace: Workspace) => (clipId === undefined ? NOTHING : unclosed(workspace, clipId)),
    [clipId],
  )
  const open = useRecordsCalmly(query, NOTHING)
  const waiting = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => (clipId === undefined ? 0 : waitingHandovers(workspace, clipId).length),
      [clipId],
    ),
    0,
  )
  const [isOpen, setIsOpen] = useState(false)
  return (
    <BarPopover
      label={t('ranges.open', { count: open.length + waiting })}
      icon={<IconHourglassLow size={16} aria-hidden="true" />}
      isMarked={false}
      isOpen={isOpen}
      onToggle={setIsOpen}
      side="top"
      width={340}
      testId="open-list"
    >
      {clipId === undefined ? null : <OpenList clipId={clipId} open={open} />}
    </BarPopover>
  )
}
