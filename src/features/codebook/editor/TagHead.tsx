import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../../domain/records/codebook'
import { deleteTag } from '../../../engine/commands/deleteTag'
import { moveTag } from '../../../engine/commands/moveTag'
import { tagUses } from '../../../engine/tagUses'
import type { Workspace } from '../../../engine/workspace'
import { useInLanguage } from '../../../stores/codebookQueries'
import { accepted } from '../../../stores/refusals'
import { useIsReadOnly, useRecords, useWorkspace } from '../../../stores/workspaceStore'
import { TagMark } from '../../../ui/TagMark'
import { ToolButton } from '../../../ui/ToolButton'
import type { TagDraft } from './useTagDraft'

const NO_USES: ReturnType<typeof tagUses> = new Map()

interface TagHeadProps {
  readonly codebook: CodebookRecord
  readonly draft: TagDraft
  readonly onGone: () => void
  readonly onShowUses: () => void
}

/** Which tag it is, what is coded with it, its place in the group, and its end. */
export function TagHead({ codebook, draft, onGone, onShowUses }: TagHeadProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const uses = useRecords(usesOf, NO_USES).get(draft.tag.id) ?? 0
  const [refusal, setRefusal] = useState('')
  const { tag, isNew } = draft
  const shape = codebook.groups.find(({ id }) => id === tag.groupId)?.shape ?? 'square'
  const move = (direction: 1 | -1) => workspace && accepted(moveTag(workspace, codebook.id, tag.id, direction))
  const remove = () => {
    if (!workspace) return
    const result = deleteTag(workspace, codebook.id, tag.id)
    if (!result.ok && result.problem.code === 'tagInUse') {
      // The count and the way to what is in the way stand here, where the button is.
      const name = inLanguage(tag.labels, tag.id)
      setRefusal(t('codebook.refused.tagInUse', { count: result.problem.count, tag: name }))
    } else if (accepted(result)) {
      draft.discard()
      onGone()
    }
  }
  const icon = { size: 16, 'aria-hidden': true } as const
  return (
    <header className="tag-head">
      <div className="row">
        <TagMark colour={tag.colour} shape={shape} letter={tag.key} />
        <h1 className="ellipsis">
          <bdi>{isNew ? t('codebook.newTag') : inLanguage(tag.labels, tag.id)}</bdi>
        </h1>
        <code className="muted ltr ellipsis" title={t('codebook.id')}>
          {tag.id}
        </code>
        <span className="spacer" />
        {isNew ? null : (
          <>
            <span className="muted">{uses === 0 ? t('codebook.usedNone') : t('codebook.used', { count: uses })}</span>
            {uses === 0 ? null : <ToolButton label={t('codebook.showUses')} onClick={onShowUses} testId="show-uses" />}
          </>
        )}
        {isNew || isReadOnly ? null : (
          <>
            <ToolButton
              label={t('codebook.moveUp')}
              icon={<IconArrowUp {...icon} />}
              isIconOnly
              onClick={() => move(-1)}
            />
            <ToolButton
              label={t('codebook.moveDown')}
              icon={<IconArrowDown {...icon} />}
              isIconOnly
              onClick={() => move(1)}
            />
            <ToolButton
              label={t('codebook.delete')}
              icon={<IconTrash {...icon} />}
              isIconOnly
              onClick={remove}
              testId="delete-tag"
            />
          </>
        )}
      </div>
      {refusal === '' || uses === 0 ? null : (
        <p className="warn" role="alert" data-testid="delete-refused">
          {refusal}{' '}
          <button type="button" className="text-button" onClick={onShowUses}>
            {t('codebook.showUses')}
          </button>
        </p>
      )}
    </header>
  )
}

function usesOf({ index }: Workspace) {
  return tagUses(index)
}
