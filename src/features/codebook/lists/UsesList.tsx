import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodedRecord } from '../../../domain/codebook/olderCodes'
import type { TagId } from '../../../domain/records/ids'
import type { Workspace } from '../../../engine/workspace'
import { useInLanguage, useTagsById } from '../../../stores/codebookQueries'
import { useRecordsCalmly } from '../../../stores/workspaceStore'
import { CodedLine, type OpenAt } from './CodedLine'
import { LongList } from '../../../ui/LongList'

const NONE: readonly CodedRecord[] = []

/** Everything that is coded with one tag. */
export function UsesList({ tagId, onOpen }: { readonly tagId: TagId; readonly onOpen: OpenAt }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tag = useTagsById().get(tagId)?.tag
  const query = useCallback(
    ({ index }: Workspace): readonly CodedRecord[] =>
      [...index.coded()].filter((record) => record.tagIds.includes(tagId)),
    [tagId],
  )
  const records = useRecordsCalmly(query, NONE)
  return (
    <>
      <p className="list-hint second">
        {t('codebook.usesTitle', { tag: tag ? inLanguage(tag.labels, tagId) : tagId })}
      </p>
      {records.length === 0 ? <p className="empty-hint">{t('codebook.usesList.none')}</p> : null}
      <LongList lines={records} keyOf={({ id }) => id} label={t('codebook.usesList.list')} testId="uses">
        {(record) => <CodedLine record={record} tagIds={record.tagIds} onOpen={onOpen} />}
      </LongList>
    </>
  )
}
