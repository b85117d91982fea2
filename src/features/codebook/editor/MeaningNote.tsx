import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagChange } from '../../../domain/codebook/tagChange'
import type { CodebookRecord } from '../../../domain/records/codebook'
import type { Workspace } from '../../../engine/workspace'
import { useRecords } from '../../../stores/workspaceStore'

interface MeaningNoteProps {
  readonly codebook: CodebookRecord
  readonly change: TagChange
}

/** Says before saving what a change does to the version, and how much was coded under the meaning of before. */
export function MeaningNote({ codebook, change }: MeaningNoteProps) {
  const { t } = useTranslation()
  const { isNew, level, changes } = change
  const before = new Map(codebook.tags.map(({ id, since }) => [id, since]))
  const affected = change.codebook.tags.flatMap(({ id, since }) => (since === before.get(id) ? [] : [id])).join(' ')
  const count = useRecords(
    useCallback((workspace: Workspace) => codedWith(workspace, affected), [affected]),
    0,
  )
  const values = { version: change.codebook.version, old: codebook.version }
  if (isNew && changes.length === 0) return <p className="muted">{t('codebook.meaning.added', values)}</p>
  if (level === undefined) return <p className="muted">{t('codebook.meaning.same', values)}</p>
  const parts = changes.map(({ part }) => t(`codebook.meaning.part.${part}`)).join(t('codebook.meaning.separator'))
  return (
    <p className="warn" data-testid="meaning-note">
      {count === 0
        ? t('codebook.meaning.raisedNone', { ...values, parts })
        : t('codebook.meaning.raised', { ...values, parts, count })}
    </p>
  )
}

/** @param tagIds separated by spaces */
function codedWith({ index }: Workspace, tagIds: string): number {
  if (tagIds === '') return 0
  const wanted = new Set<string>(tagIds.split(' '))
  let count = 0
  for (const record of index.coded()) if (record.tagIds.some((id) => wanted.has(id))) count += 1
  return count
}
