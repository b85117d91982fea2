import { Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CommentId } from '../../domain/records/ids'
import { draftComment, useComments } from '../../stores/commentStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

interface CommentFormProps {
  /** The comment that it answers. */
  readonly of: CommentId | 'new'
  readonly label: string
  readonly accept: string
  /** @returns whether it was taken; what was not stays in the field */
  readonly onText: (text: string) => boolean
}

/** Where a comment or an answer is typed; Enter begins a line, with Ctrl it is sent. */
export function CommentForm({ of, label, accept, onText }: CommentFormProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const text = useComments(({ drafts }) => drafts.get(of) ?? '')
  const send = () => {
    if (text.trim() !== '' && onText(text)) draftComment(of, '')
  }
  return (
    <div className="comment-form">
      <Textarea
        label={label}
        dir="auto"
        rows={1}
        maxLength={20_000}
        value={text}
        readOnly={isReadOnly}
        placeholder={isReadOnly ? t('readOnly.sign') : t('comments.placeholder')}
        data-testid={of === 'new' ? 'new-comment' : 'answer'}
        onChange={(event) => draftComment(of, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      {text.trim() === '' ? null : (
        <ToolButton
          label={accept}
          icon={<IconSend size={14} aria-hidden="true" className="mirror-rtl" />}
          keys="Ctrl Enter"
          isFilled
          isDisabled={isReadOnly}
          onClick={send}
          testId={of === 'new' ? 'send-comment' : 'send-answer'}
        />
      )}
    </div>
  )
}
