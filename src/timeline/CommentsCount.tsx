import { useTranslation } from 'react-i18next'
import { isResolved, type CommentThread } from '../domain/comments/commentThreads'

/** Names the band of comments, and counts those that wait. */
export function CommentsCount({ threads }: { readonly threads: readonly CommentThread[] }) {
  const { t } = useTranslation()
  const open = threads.filter((each) => !isResolved(each)).length
  return (
    <>
      <span className="ellipsis">{t('comments.title')}</span>
      <span className="muted" data-testid="comment-count">
        {open === 0 ? t('commentMarks.resolved') : t('commentMarks.open', { count: open })}
      </span>
    </>
  )
}
