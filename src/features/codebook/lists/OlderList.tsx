import { IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OlderCode } from '../../../domain/codebook/olderCodes'
import type { CodebookRecord } from '../../../domain/records/codebook'
import type { TagId } from '../../../domain/records/ids'
import type { Tag } from '../../../domain/records/tag'
import { confirmMeaning } from '../../../engine/commands/confirmMeaning'
import { useInLanguage } from '../../../stores/codebookQueries'
import { accepted } from '../../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../../stores/workspaceStore'
import { ToolButton } from '../../../ui/ToolButton'
import { CodedLine, type OpenAt } from './CodedLine'
import { LongList } from '../../../ui/LongList'

type Line =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly codes: readonly OlderCode[] }
  | { readonly kind: 'code'; readonly code: OlderCode }

interface OlderListProps {
  readonly codebook: CodebookRecord
  readonly codes: readonly OlderCode[]
  readonly onOpen: OpenAt
  readonly onTag: (tagId: TagId) => void
}

/** What was coded before its tags took their present meaning, tag by tag; each is confirmed by who coded it. */
export function OlderList({ codebook, codes, onOpen, onTag }: OlderListProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const lines = useMemo(() => linesOf(codebook, codes), [codebook, codes])
  const confirm = (chosen: readonly OlderCode[]) =>
    workspace &&
    accepted(
      confirmMeaning(
        workspace,
        codebook.id,
        chosen.map(({ record }) => record.id),
      ),
    )
  const mineOf = (chosen: readonly OlderCode[]) =>
    chosen.filter(({ record }) => record.authorId === workspace?.authorId)
  if (codes.length === 0) return <p className="empty-hint">{t('codebook.older.none')}</p>
  return (
    <>
      <p className="list-hint second">{t('codebook.older.hint')}</p>
      <LongList lines={lines} keyOf={keyOf} label={t('codebook.older.list')} testId="older-codes">
        {(line) => {
          if (line.kind === 'code') {
            const { record, tagIds } = line.code
            const isMine = record.authorId === workspace?.authorId
            return (
              <CodedLine record={record} tagIds={tagIds} onOpen={onOpen}>
                <span className="muted">{t('codebook.older.coded', { version: record.codebookVersion })}</span>
                <ToolButton
                  label={t('codebook.older.confirm')}
                  icon={<IconCheck size={16} aria-hidden="true" />}
                  hint={isMine ? t('codebook.older.confirmHint') : t('codebook.older.notYours')}
                  isDisabled={!isMine || isReadOnly}
                  onClick={() => confirm([line.code])}
                  testId="confirm-code"
                />
              </CodedLine>
            )
          }
          const mine = mineOf(line.codes)
          return (
            <div className="coded-head">
              <button type="button" className="text-button" onClick={() => onTag(line.tag.id)}>
                <bdi>{inLanguage(line.tag.labels, line.tag.id)}</bdi>
              </button>
              <span className="muted">{t('codebook.older.since', { version: line.tag.since ?? '' })}</span>
              <span className="muted">{line.codes.length}</span>
              <span className="spacer" />
              {mine.length === 0 || isReadOnly ? null : (
                <ToolButton
                  label={t('codebook.older.confirmMine', { count: mine.length })}
                  isFilled
                  onClick={() => confirm(mine)}
                  testId="confirm-mine"
                />
              )}
            </div>
          )
        }}
      </LongList>
    </>
  )
}

/** A record with several such tags stands under the first of them and names all. */
function linesOf(codebook: CodebookRecord, codes: readonly OlderCode[]): Line[] {
  const byTag = new Map<TagId, OlderCode[]>()
  for (const code of codes) {
    const [first] = code.tagIds
    if (first === undefined) continue
    const known = byTag.get(first)
    if (known) known.push(code)
    else byTag.set(first, [code])
  }
  return codebook.tags.flatMap((tag): Line[] => {
    const own = byTag.get(tag.id)
    return own ? [{ kind: 'tag', tag, codes: own }, ...own.map((code): Line => ({ kind: 'code', code }))] : []
  })
}

function keyOf(line: Line): string {
  return line.kind === 'tag' ? `tag ${line.tag.id}` : line.code.record.id
}
