import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentRecord } from '../../domain/records/comment'
import { changeComment } from '../../engine/commands/changeComment'
import { deleteComment } from '../../engine/commands/deleteComment'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { DraftArea } from '../../ui/DraftArea'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'

interface CommentTextProps {
  readonly comment: CommentRecord
  readonly isAnswered: boolean
}

/** What one person has said, and when; one's own can be changed, and deleted while nobody has answered it. */
export function CommentText({ comment, isAnswered }: CommentTextProps) {
  const { t, i18n } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const [isChanging, setIsChanging] = useState(false)
  const who = workspace?.index.get('annotator', comment.authorId)?.pseudonym ?? comment.authorId
  const isMine = comment.authorId === workspace?.authorId && !isReadOnly
  return (
    <article className="comment" data-testid="comment" aria-label={t('comments.by', { who })}>
      <header className="row">
        <bdi className="strong ellipsis">{who}</bdi>
        <span className="muted small">{momentText(comment.createdAt, i18n.language)}</span>
        {comment.updatedAt === comment.createdAt ? null : (
          <span className="muted small" title={momentText(comment.updatedAt, i18n.language)}>
            {t('comments.changed')}
          </span>
        )}
        <span className="spacer" />
        {isMine ? (
          <ToolButton
            label={t('comments.change')}
            icon={<IconPencil size={14} aria-hidden="true" />}
            isIconOnly
            isActive={isChanging}
            onClick={() => setIsChanging(!isChanging)}
            testId="change-comment"
          />
        ) : null}
        {isMine && !isAnswered ? (
          <ToolButton
            label={t('comments.delete')}
            icon={<IconTrash size={14} aria-hidden="true" />}
            isIconOnly
            onClick={() => workspace && accepted(deleteComment(workspace, comment.id))}
            testId="delete-comment"
          />
        ) : null}
      </header>
      {isChanging && isMine ? (
        <DraftArea
          label={t('comments.change')}
          value={comment.text}
          isReadOnly={false}
          onValue={(text) =>
            workspace !== undefined && accepted(changeComment(workspace, comment.id, text)) !== undefined
          }
          testId="changed-comment"
        />
      ) : (
        <p className="comment-text" dir="auto">
          {comment.text}
        </p>
      )}
    </article>
  )
}
