import { IconAlertTriangle } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { hasCoded } from '../../engine/commands/adjudicating'
import type { Workspace } from '../../engine/workspace'
import { noteException, useReview } from '../../stores/reviewStore'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { EXCEPTION_EVENT } from './reviewActions'

/** Says to a coder of the clip that they are not to decide, and takes the reason why it must be all the same. */
export function ExceptionField({ clipId }: { readonly clipId: ClipId }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const noted = useReview((state) => state.exceptions.get(clipId))
  const [text, setText] = useState('')
  const isCoder = useRecords(
    useCallback((workspace: Workspace) => hasCoded(workspace, clipId, workspace.authorId), [clipId]),
    false,
  )
  useEffect(() => {
    const focus = () => field.current?.focus()
    globalThis.addEventListener(EXCEPTION_EVENT, focus)
    return () => globalThis.removeEventListener(EXCEPTION_EVENT, focus)
  }, [])
  if (!isCoder) return null
  if (noted !== undefined) {
    return (
      <p className="exception-bar is-noted" data-testid="exception-noted">
        <IconAlertTriangle size={14} className="warn" aria-hidden="true" />
        <span className="ellipsis">
          {t('review.exception.noted')} <bdi>{noted}</bdi>
        </span>
        <ToolButton label={t('review.exception.withdraw')} onClick={() => noteException(clipId, undefined)} />
      </p>
    )
  }
  const note = () => {
    if (text.trim() !== '') noteException(clipId, text.trim())
  }
  return (
    <div className="exception-bar" role="note">
      <IconAlertTriangle size={16} className="warn" aria-hidden="true" />
      <p>{t('review.exception.coder')}</p>
      <input
        ref={field}
        type="text"
        className="reason-field"
        dir="auto"
        maxLength={500}
        autoComplete="off"
        placeholder={t('review.exception.why')}
        aria-label={t('review.exception.why')}
        value={text}
        data-testid="review-exception"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.currentTarget.blur()
          note()
        }}
      />
      <ToolButton
        label={t('review.exception.note')}
        isFilled
        isDisabled={text.trim() === ''}
        onClick={note}
        testId="note-exception"
      />
    </div>
  )
}
