import './codebook.css'
import './editor/editor.css'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { olderCodes, type OlderCode } from '../../domain/codebook/olderCodes'
import type { TagId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { useCodebooks } from '../../stores/codebookQueries'
import { useRecords } from '../../stores/workspaceStore'
import { CodebookHead } from './CodebookHead'
import { groupOf, type CodebookPlace, type Making } from './codebookPlace'
import { CodebookSide } from './CodebookSide'
import { CodebookEditor } from './editor/CodebookEditor'
import { GroupEditor } from './editor/GroupEditor'
import { TagEditor } from './editor/TagEditor'
import type { OpenAt } from './lists/CodedLine'
import { MissingList } from './lists/MissingList'
import { OlderList } from './lists/OlderList'
import { OverlapList } from './lists/OverlapList'
import { UsesList } from './lists/UsesList'

const NO_CODES: readonly OlderCode[] = []

interface CodebookPageProps {
  readonly place: CodebookPlace
  readonly onPlace: (place: CodebookPlace) => void
  readonly onOpen: OpenAt
  /** Characters that are keys of commands, which no tag gets. */
  readonly commandKeys: ReadonlySet<string>
}

/** The codebook, to be read and changed: its tags by group, one of them in full, and what was coded before a change. */
export function CodebookPage({ place, onPlace, onOpen, commandKeys }: CodebookPageProps) {
  const { t } = useTranslation()
  const codebooks = useCodebooks()
  const codebook = codebooks.find(({ id }) => id === place.codebookId) ?? codebooks[0]
  const [making, setMaking] = useState<Making | undefined>(undefined)
  const older = useRecords(
    useCallback(
      (workspace: Workspace) => (codebook ? olderCodes(codebook, workspace.index.coded()) : NO_CODES),
      [codebook],
    ),
    NO_CODES,
  )
  const chosen = useMemo(() => codebook?.tags.find(({ id }) => id === place.tagId), [codebook, place.tagId])
  const go = (next: Partial<CodebookPlace>) => {
    setMaking(undefined)
    onPlace({ ...place, ...next })
  }
  const make = (next: Making) => {
    setMaking(next)
    if (place.view !== 'tag') onPlace({ ...place, view: 'tag' })
  }
  const openTag = (tagId: TagId) => go({ tagId, view: 'tag' })
  return (
    <main className="codebook-page" aria-label={t('codebook.title')}>
      <CodebookHead
        codebook={codebook}
        view={place.view}
        olderCount={older.length}
        onView={(view) => go({ view })}
        onCodebook={(codebookId) => go({ codebookId, tagId: undefined, view: 'tag' })}
        onAbout={() => make({ kind: 'codebook' })}
      />
      {codebook ? (
        <div className="codebook-body">
          <CodebookSide
            codebook={codebook}
            chosen={making ? (making.kind === 'group' ? `group ${making.groupId}` : undefined) : place.tagId}
            onTag={openTag}
            onMake={make}
          />
          <div className="codebook-main">
            {place.view === 'older' ? (
              <OlderList codebook={codebook} codes={older} onOpen={onOpen} onTag={openTag} />
            ) : place.view === 'missing' ? (
              <MissingList onOpen={onOpen} />
            ) : place.view === 'overlaps' ? (
              <OverlapList onOpen={onOpen} />
            ) : place.view === 'uses' && chosen ? (
              <UsesList tagId={chosen.id} onOpen={onOpen} />
            ) : making?.kind === 'codebook' ? (
              <CodebookEditor key={codebook.id} codebook={codebook} />
            ) : making && making.kind !== 'newTag' ? (
              <GroupEditor
                key={making.kind === 'group' ? making.groupId : ''}
                codebook={codebook}
                groupId={making.kind === 'group' ? making.groupId : undefined}
                onSaved={(groupId) => setMaking({ kind: 'group', groupId })}
                onGone={() => setMaking(undefined)}
                onAddTag={(groupId) => setMaking({ kind: 'newTag', groupId })}
              />
            ) : making || chosen ? (
              <TagEditor
                key={making ? `new ${making.groupId}` : chosen?.id}
                codebook={codebook}
                tagId={making ? undefined : chosen?.id}
                groupId={making?.groupId ?? groupOf(codebook, place.tagId)}
                commandKeys={commandKeys}
                onSaved={openTag}
                onGone={() => go({ tagId: undefined, view: 'tag' })}
                onShowUses={() => go({ view: 'uses' })}
              />
            ) : (
              <p className="empty-hint">{t('codebook.chooseTag')}</p>
            )}
          </div>
        </div>
      ) : (
        <p className="empty-hint">{t('codebook.none')}</p>
      )}
    </main>
  )
}
