import { IconArrowBackUp, IconCheck, IconMessageReply } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isResolved, type CommentThread } from '../../domain/comments/commentThreads'
import { answerComment } from '../../engine/commands/addComment'
import { resolveComment } from '../../engine/commands/resolveComment'
import { useComments } from '../../stores/commentStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { CommentForm } from './CommentForm'
import { useAboutText } from '../../stores/commentQueries'
import { CommentText } from './CommentText'

/** A comment with its answers: to be answered, resolved and opened again. What is resolved is folded. */
export function CommentThreadCard({ thread }: { readonly thread: CommentThread }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const { root, answers } = thread
  const isDone = isResolved(thread)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const hasDraft = useComments(({ drafts }) => drafts.has(root.id))
  const [isAnswering, setIsAnswering] = useState(hasDraft)
  const about = useAboutText(root.aboutIds)
  const nameOf = (id: string | undefined) =>
    id === undefined ? '' : (workspace?.index.get('annotator', id)?.pseudonym ?? id)
  const place = t(about === '' ? 'comments.onFrame' : 'comments.onObject', { frame: root.frame, about })
  return (
    <li className={isDone ? 'comment-thread is-resolved' : 'comment-thread'} data-testid="comment-thread">
      <p className="row small muted">
        <bdi className="ellipsis">{place}</bdi>
        <span className="spacer" />
        {isDone ? (
          <ToolButton
            label={t('comments.resolvedBy', { who: nameOf(root.resolvedBy) })}
            isActive={isUnfolded}
            onClick={() => setIsUnfolded(!isUnfolded)}
            testId="unfold-comment"
          />
        ) : null}
      </p>
      {isDone && !isUnfolded ? (
        <p className="ellipsis muted" dir="auto">
          {root.text}
        </p>
      ) : (
        [root, ...answers].map((each) => (
          <CommentText key={each.id} comment={each} isAnswered={each === root && answers.length > 0} />
        ))
      )}
      {isAnswering && !isDone ? (
        <CommentForm
          of={root.id}
          label={t('comments.answer')}
          accept={t('comments.sendAnswer')}
          onText={(text) => {
            const isTaken = workspace !== undefined && accepted(answerComment(workspace, root.id, text)) !== undefined
            if (isTaken) setIsAnswering(false)
            return isTaken
          }}
        />
      ) : null}
      {isReadOnly ? null : (
        <p className="row">
          {isDone ? null : (
            <ToolButton
              label={t('comments.answer')}
              icon={<IconMessageReply size={14} aria-hidden="true" className="mirror-rtl" />}
              isActive={isAnswering}
              onClick={() => setIsAnswering(!isAnswering)}
              testId="answer-comment"
            />
          )}
          <ToolButton
            label={t(isDone ? 'comments.reopen' : 'comments.resolve')}
            icon={
              isDone ? <IconArrowBackUp size={14} aria-hidden="true" /> : <IconCheck size={14} aria-hidden="true" />
            }
            onClick={() => workspace && accepted(resolveComment(workspace, root.id, !isDone))}
            testId={isDone ? 'reopen-comment' : 'resolve-comment'}
          />
        </p>
      )}
    </li>
  )
}
