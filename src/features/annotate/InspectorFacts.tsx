import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { timecodeText } from '../../domain/time/timecode'
import type { CodedRecord } from '../../engine/commands/changeCoded'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { usePreferences } from '../../stores/preferencesStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { TrackFacts } from './TrackFacts'

/** Where a record stands, who made it, when, and under which codebook. */
export function InspectorFacts({ record }: { readonly record: CodedRecord }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const timebase = usePlayback((state) => state.view?.table.timebase)
  const author = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => workspace.index.get('annotator', record.authorId)?.pseudonym,
      [record.authorId],
    ),
    undefined,
  )
  if (!timebase) return null
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
  }).format(new Date(record.updatedAt))
  return (
    <div className="inspector-facts">
      {record.type === 'segment' ? (
        <p className="ltr">
          {record.start}–{record.end === undefined ? '…' : record.end - 1} · {timecodeText(record.startPts, timebase)} –{' '}
          {record.endPts === undefined ? '…' : timecodeText(record.endPts, timebase)}
        </p>
      ) : null}
      {record.type === 'track' ? <TrackFacts track={record} /> : null}
      {record.type === 'annotation' ? (
        <p className="ltr">
          f {record.frame} · {timecodeText(record.pts, timebase)}
        </p>
      ) : null}
      {record.type === 'annotation' && record.box ? (
        <p className="ltr" data-testid="box-facts">
          {(['x', 'y', 'w', 'h'] as const).map((side) => `${side} ${Math.round(record.box?.[side] ?? 0)}`).join('  ')}
        </p>
      ) : null}
      <p className="muted">
        <bdi>{author}</bdi>, {when}
      </p>
      <p className="muted">
        {t('inspector.state', { state: t(`status.${record.status}`), version: record.codebookVersion })}
      </p>
    </div>
  )
}
