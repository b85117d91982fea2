import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { codedRecord, type CodedRecord } from '../../engine/commands/changeCoded'
import type { Workspace } from '../../engine/workspace'
import { useKeyOf } from '../../stores/keysStore'
import { useSelectionPromptly } from '../../stores/selectionStore'
import { unansweredOf } from '../../stores/unfinished'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { deleteSelected } from './actions'
import { AutoTools } from './AutoTools'
import { GuardButtons } from './objects/GuardButtons'
import { InspectorFields } from './InspectorFields'
import { LockedLine } from './LockedLine'
import { SharedFields } from './SharedFields'

const NOTHING: { readonly records: readonly CodedRecord[]; readonly missing: number } = { records: [], missing: 0 }

/** What is selected, and all that can be said of it. @param linking links it to what is said elsewhere */
export function Inspector({ linking }: { readonly linking: ReactNode }) {
  const { t } = useTranslation()
  const deleteKey = useKeyOf('deleteSelected')
  const selected = useSelectionPromptly()
  const query = useCallback(
    (workspace: Workspace) => {
      const records = selected.flatMap((id) => codedRecord(workspace, id) ?? [])
      return { records, missing: records.reduce((sum, each) => sum + unansweredOf(workspace, each).length, 0) }
    },
    [selected],
  )
  const { records, missing } = useRecords(query, NOTHING)
  const [record] = records
  // What links stays the same element whatever is selected: its panel is open until somebody closes it.
  return (
    <section className="inspector" aria-label={t('inspector.title')}>
      <header className="panel-head">
        {record ? (
          <>
            <h2>
              {records.length > 1
                ? t('inspector.several', { count: records.length })
                : t(`inspector.kind.${kindOf(record)}`)}
            </h2>
            {missing > 0 ? (
              <span className="row small warn" data-testid="missing-count">
                <IconAlertTriangle size={14} aria-hidden="true" />
                {t('ranges.missing', { count: missing })}
              </span>
            ) : null}
            <span className="spacer" />
            <GuardButtons ids={selected} />
            <ToolButton
              label={t('inspector.delete')}
              icon={<IconTrash size={16} aria-hidden="true" />}
              isIconOnly
              keys={deleteKey}
              onClick={deleteSelected}
              testId="delete"
            />
          </>
        ) : (
          <h2>{t('inspector.title')}</h2>
        )}
      </header>
      {record ? (
        <>
          <LockedLine ids={selected} />
          <AutoTools trackId={record.id} />
        </>
      ) : (
        <p className="empty-hint">{t('inspector.empty')}</p>
      )}
      {linking}
      {record ? <Fields records={records} record={record} /> : null}
    </section>
  )
}

function Fields({ records, record }: { readonly records: readonly CodedRecord[]; readonly record: CodedRecord }) {
  if (records.length > 1) return <SharedFields records={records} />
  return <InspectorFields key={record.type} record={record} />
}

function kindOf(record: CodedRecord): 'range' | 'track' | 'box' | 'frame' {
  if (record.type === 'segment') return 'range'
  if (record.type === 'track') return 'track'
  return record.box ? 'box' : 'frame'
}
