import { useTranslation } from 'react-i18next'
import { isResolved, type CommentThread } from '../../domain/comments/commentThreads'
import { seek } from '../../stores/playbackStore'
import { select } from '../../stores/selectionStore'
import { LongList } from '../../ui/LongList'
import { useAboutText } from '../../stores/commentQueries'

/** Every comment of the clip that is not resolved, each with the way to its frame. */
export function OpenComments({ threads }: { readonly threads: readonly CommentThread[] }) {
  const { t } = useTranslation()
  const open = threads.filter((each) => !isResolved(each))
  return (
    <section className="open-comments">
      <h3>{t('comments.open', { count: open.length })}</h3>
      {open.length === 0 ? <p className="small muted">{t('comments.openNone')}</p> : null}
      <LongList
        lines={open}
        keyOf={({ root }) => root.id}
        label={t('comments.open', { count: open.length })}
        testId="open-comments"
      >
        {(thread) => <OpenLine thread={thread} />}
      </LongList>
    </section>
  )
}

function OpenLine({ thread: { root, answers } }: { readonly thread: CommentThread }) {
  const { t } = useTranslation()
  const about = useAboutText(root.aboutIds)
  return (
    <button
      type="button"
      className="link-row"
      data-testid="open-comment"
      title={t('comments.go', { frame: root.frame })}
      onClick={() => {
        select(...root.aboutIds)
        seek(root.frame)
      }}
    >
      <bdi className="ellipsis" dir="auto">
        {about === '' ? root.text : `${about}: ${root.text}`}
      </bdi>
      {answers.length > 0 ? <span className="muted">{t('comments.answers', { count: answers.length })}</span> : null}
      <span className="muted ltr">f {root.frame}</span>
    </button>
  )
}
