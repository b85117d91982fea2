import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import type { CodedRecord } from '../../engine/commands/changeCoded'
import type { Workspace } from '../../engine/workspace'
import { incomplete, unansweredOf } from '../../stores/unfinished'
import { useInLanguage } from '../../stores/codebookQueries'
import { useIsReadOnly, useRecordsCalmly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { HandoverList } from './HandoverList'
import { endHere, goToRecord } from './rangeActions'
import { useNumberedName } from './recordName'

/** Lines beyond this are counted only: nobody reads them all, and they would all stand in the page. */
const MOST_LINES = 100

interface Line {
  readonly record: CodedRecord
  readonly name: string
  readonly start: number
  readonly missing: readonly string[]
}

const NO_LINES: readonly Line[] = []

/** What is open, each with a way to it and an end; below it what still wants an answer. */
export function OpenList({
  clipId,
  open,
}: {
  readonly clipId: ClipId
  readonly open: readonly (SegmentRecord | TrackRecord)[]
}) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const inLanguage = useInLanguage()
  const nameOf = useNumberedName()
  const lineOf = useCallback(
    (workspace: Workspace, record: CodedRecord): Line => ({
      record,
      name: nameOf(workspace, record),
      start: startOf(workspace, record),
      missing: unansweredOf(workspace, record).map(({ id, labels }) => inLanguage(labels, id)),
    }),
    [nameOf, inLanguage],
  )
  const openLines = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => open.slice(0, MOST_LINES).map((each) => lineOf(workspace, each)),
      [open, lineOf],
    ),
    NO_LINES,
  )
  const asking = useRecordsCalmly(
    useCallback((workspace: Workspace) => incomplete(workspace, clipId), [clipId]),
    NO_RECORDS,
  )
  const askingLines = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => asking.slice(0, MOST_LINES).map((each) => lineOf(workspace, each)),
      [asking, lineOf],
    ),
    NO_LINES,
  )
  return (
    <div className="open-list">
      {open.length === 0 ? (
        <p className="muted">{t('ranges.openNone')}</p>
      ) : (
        <p className="small muted">{t('ranges.openHint')}</p>
      )}
      <ul>
        {openLines.map(({ record, name, start }) => (
          <li key={record.id} className="row">
            <button type="button" className="link-row" data-testid="open-item" onClick={() => goToRecord(record)}>
              <bdi className="ellipsis">{name}</bdi>
              <span className="muted">{t('ranges.openSince', { frame: start })}</span>
            </button>
            <ToolButton
              label={t('ranges.endHere')}
              hint={isReadOnly ? t('readOnly.sign') : t('ranges.endHereHint')}
              isFilled
              isDisabled={isReadOnly}
              onClick={() => endHere(record.id)}
              testId="end-here"
            />
          </li>
        ))}
      </ul>
      <Rest count={open.length - openLines.length} />
      <HandoverList clipId={clipId} />
      <h3>{t('ranges.unfinished', { count: asking.length })}</h3>
      {asking.length === 0 ? <p className="small muted">{t('ranges.missingNone')}</p> : null}
      <ul>
        {askingLines.map(({ record, name, start, missing }) => (
          <li key={record.id}>
            <button type="button" className="link-row" data-testid="missing-item" onClick={() => goToRecord(record)}>
              <bdi className="ellipsis">
                {name}: <span className="warn">{missing.join(', ')}</span>
              </bdi>
              <span className="muted ltr">{start}</span>
            </button>
          </li>
        ))}
      </ul>
      <Rest count={asking.length - askingLines.length} />
    </div>
  )
}

const NO_RECORDS: readonly CodedRecord[] = []

function Rest({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return count > 0 ? <p className="small muted">{t('ranges.more', { count })}</p> : null
}

function startOf(workspace: Workspace, record: CodedRecord): number {
  if (record.type === 'annotation') return record.frame
  return record.type === 'segment' ? record.start : (workspace.index.keyframesOf(record.id)[0]?.frame ?? 0)
}
