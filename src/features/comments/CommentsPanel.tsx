import './comments.css'
import { Popover } from '@mantine/core'
import { IconMessage, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isResolved, threadsAt } from '../../domain/comments/commentThreads'
import type { ClipId, RecordId } from '../../domain/records/ids'
import { showComments, useComments } from '../../stores/commentStore'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSelection } from '../../stores/selectionStore'
import { ToolButton } from '../../ui/ToolButton'
import { useThreads } from './commentQueries'
import { CommentsAt } from './CommentsAt'
import { OpenComments } from './OpenComments'

/** What people say about what is selected, or about the frame on screen; beside it the work goes on. */
export function CommentsPanel() {
  const { t } = useTranslation()
  const keys = useKeyOf('comment')
  const isOpen = useComments((state) => state.isOpen)
  const clipId = usePlayback((state) => state.view?.clip.id)
  const selected = useSelection()
  // While it plays the frame is another with each picture, and nobody reads along.
  const frame = usePlayback((state) => (state.isPlaying ? -1 : state.shown))
  const threads = useThreads(clipId)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => () => showComments(false), [])
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    const { current } = panel
    current?.querySelector<HTMLElement>('[data-testid="new-comment"]')?.focus({ preventScroll: true })
    return () => {
      const { activeElement } = document
      const isLost = activeElement === document.body || current?.contains(activeElement)
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isOpen])
  if (clipId === undefined) return null
  const here = threadsAt(threads, { aboutIds: selected, frame }).filter((each) => !isResolved(each)).length
  const open = threads.filter((each) => !isResolved(each)).length
  return (
    <section className="comments-panel">
      <Popover
        opened={isOpen}
        onChange={showComments}
        position="left-start"
        width={360}
        withRoles={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        radius={8}
        shadow="md"
        transitionProps={{ duration: 0 }}
        middlewares={{ shift: { padding: 8 }, flip: true }}
      >
        <Popover.Target>
          <span className="popover-place">
            <ToolButton
              label={t('comments.button', { here, open })}
              hint={t('comments.buttonHint', { here, open })}
              icon={<IconMessage size={14} aria-hidden="true" />}
              isFilled
              isActive={isOpen}
              keys={keys}
              isKeyInTip
              onClick={() => showComments(!isOpen)}
              testId="comments"
            />
          </span>
        </Popover.Target>
        <Popover.Dropdown
          ref={panel}
          role="dialog"
          aria-label={t('comments.title')}
          className="bar-popover comments-popover"
          data-testid="comments-panel"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // The press is used up: it must not also clear the selection.
            event.stopPropagation()
            showComments(false)
          }}
        >
          <div className="row bar-popover-head">
            <h2>{t('comments.title')}</h2>
            <span className="spacer" />
            <ToolButton
              label={t('app.close')}
              icon={<IconX size={16} aria-hidden="true" />}
              isIconOnly
              onClick={() => showComments(false)}
            />
          </div>
          {isOpen ? <CommentsHere clipId={clipId} selected={selected} /> : null}
          <OpenComments threads={threads} />
        </Popover.Dropdown>
      </Popover>
    </section>
  )
}

function CommentsHere({ clipId, selected }: { readonly clipId: ClipId; readonly selected: readonly RecordId[] }) {
  const frame = usePlayback((state) => state.shown)
  return <CommentsAt clipId={clipId} aboutIds={selected} frame={frame} />
}
