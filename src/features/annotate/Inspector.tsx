import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Workspace } from '../../engine/workspace'
import { useSelection } from '../../stores/selectionStore'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { IconTrash } from '@tabler/icons-react'
import { deleteSelected } from './actions'
import { GuardButtons } from './objects/GuardButtons'
import { InspectorFields } from './InspectorFields'

/** What is selected, and all that can be said of it. */
export function Inspector() {
  const { t } = useTranslation()
  const selected = useSelection()
  const last = selected.at(-1)
  const query = useCallback(
    (workspace: Workspace): AnnotationRecord | SegmentRecord | undefined =>
      workspace.index.get('annotation', last) ?? workspace.index.get('segment', last),
    [last],
  )
  const record = useRecords(query, undefined)
  if (!record) {
    return (
      <section className="inspector" aria-label={t('inspector.title')}>
        <header className="panel-head">
          <h2>{t('inspector.title')}</h2>
        </header>
        <p className="empty-hint">{t('inspector.empty')}</p>
      </section>
    )
  }
  return (
    <section className="inspector" aria-label={t('inspector.title')}>
      <header className="panel-head">
        <h2>
          {selected.length > 1
            ? t('inspector.several', { count: selected.length })
            : t(`inspector.kind.${kindOf(record)}`)}
        </h2>
        <span className="spacer" />
        <GuardButtons ids={selected} />
        <ToolButton
          label={t('inspector.delete')}
          icon={<IconTrash size={16} aria-hidden="true" />}
          isIconOnly
          keys="Del"
          onClick={deleteSelected}
          testId="delete"
        />
      </header>
      {selected.length > 1 ? (
        <p className="empty-hint">{t('inspector.severalHint')}</p>
      ) : (
        <InspectorFields key={record.id} record={record} />
      )}
    </section>
  )
}

function kindOf(record: AnnotationRecord | SegmentRecord): 'range' | 'box' | 'frame' {
  if (record.type === 'segment') return 'range'
  return record.box ? 'box' : 'frame'
}
