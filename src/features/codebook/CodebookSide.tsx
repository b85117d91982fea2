import { IconFolderPlus, IconPlus, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../domain/records/codebook'
import type { TagId } from '../../domain/records/ids'
import { moveTag } from '../../engine/commands/moveTag'
import { useDrafts } from '../../stores/codebookDraftStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { SearchField } from '../../ui/SearchField'
import { ToolButton } from '../../ui/ToolButton'
import { draftKey } from './editor/useTagDraft'
import { groupOf, type Making } from './codebookPlace'
import { TagList } from './lists/TagList'

interface CodebookSideProps {
  readonly codebook: CodebookRecord
  /** The key of the chosen row. */
  readonly chosen: string | undefined
  readonly onTag: (tagId: TagId) => void
  readonly onMake: (making: Making) => void
}

/** The list beside the editor: search, add, choose, reorder. */
export function CodebookSide({ codebook, chosen, onTag, onMake }: CodebookSideProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const drafts = useDrafts()
  const projectId = workspace?.projectId ?? ''
  const drafted = useMemo(() => {
    const prefix = draftKey(projectId, codebook, undefined)
    return new Set([...drafts.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])))
  }, [drafts, projectId, codebook])
  const groupId = chosen?.startsWith('group ') ? chosen.slice('group '.length) : groupOf(codebook, chosen)
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <aside className="codebook-side" aria-label={t('codebook.list')}>
      {isReadOnly ? null : (
        <div className="row codebook-add">
          <ToolButton
            label={t('codebook.addTag')}
            icon={<IconPlus {...icon} />}
            isFilled
            isDisabled={groupId === ''}
            onClick={() => onMake({ kind: 'newTag', groupId })}
            testId="add-tag"
          />
          <ToolButton
            label={t('codebook.addGroup')}
            icon={<IconFolderPlus {...icon} />}
            isFilled
            onClick={() => onMake({ kind: 'newGroup' })}
            testId="add-group"
          />
        </div>
      )}
      <SearchField
        label={t('codebook.search')}
        value={search}
        icon={<IconSearch {...icon} />}
        testId="codebook-search"
        onValue={setSearch}
      />
      <TagList
        codebook={codebook}
        search={wanted}
        chosen={chosen}
        drafts={drafted}
        onTag={onTag}
        onGroup={(id) => onMake({ kind: 'group', groupId: id })}
        onMove={(tagId, direction) => {
          if (workspace && !isReadOnly) accepted(moveTag(workspace, codebook.id, tagId, direction))
        }}
      />
    </aside>
  )
}
