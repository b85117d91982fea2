import { IconArrowRight, IconEraser, IconHistory } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { changedId } from '../../domain/edits/apply'
import type { Change, Edit } from '../../domain/edits/edit'
import type { Workspace } from '../../engine/workspace'
import { showHistory } from '../../stores/historyStore'
import { openDialog } from '../../stores/dialogStore'
import { usePresent, useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { changedFields } from './changedFields'
import { ErasedFacts, ErasureFacts } from './ErasedFacts'
import { entryPlace, type EntryPlace } from './entryPlace'
import { useHeldErasing } from './useHeldErasing'

/** An import may touch thousands of records; those behind these are in the exported log. */
const MOST_CHANGES = 40

interface EntryDetailsProps {
  readonly edit: Edit
  /** Undefined while the entry was not looked at on disk. */
  readonly hash: string | undefined
  readonly onOpen: (place: EntryPlace) => void
}

/** What one entry changed, before and after, and the way to it. */
export function EntryDetails({ edit, hash, onOpen }: EntryDetailsProps) {
  const { t } = useTranslation()
  const query = useCallback(({ index }: Workspace) => entryPlace(edit, index), [edit])
  const place = useRecords(query, undefined)
  const { present } = usePresent()
  const erasing = present?.erasedBy(edit.id)
  const held = useHeldErasing()
  const more = edit.changes.length - MOST_CHANGES
  return (
    <div className="audit-details" data-testid="audit-details">
      <div className="row audit-wrap">
        {place ? (
          <ToolButton
            label={t('audit.details.goTo')}
            icon={<IconArrowRight size={16} aria-hidden="true" className="mirror-rtl" />}
            isFilled
            testId="audit-go-to"
            onClick={() => onOpen(place)}
          />
        ) : null}
        <ToolButton
          label={t('audit.details.inHistory')}
          icon={<IconHistory size={16} aria-hidden="true" />}
          isFilled
          onClick={() => showHistory({ editId: edit.id })}
        />
        {erasing ? null : (
          <ToolButton
            label={t('erase.begin')}
            icon={<IconEraser size={16} aria-hidden="true" />}
            isFilled
            isDisabled={held !== undefined}
            hint={held && t(held)}
            testId="erase-entry"
            onClick={() => openDialog({ kind: 'erase', editId: edit.id })}
          />
        )}
      </div>
      {erasing ? <ErasedFacts erasing={erasing} /> : null}
      {edit.erasure ? <ErasureFacts erasure={edit.erasure} /> : null}
      {hash === undefined ? null : (
        <p className="muted small">
          {t('audit.details.hash')} <bdi dir="ltr">{hash}</bdi>
        </p>
      )}
      {edit.changes.slice(0, MOST_CHANGES).map((change) => (
        <ChangeTable key={changedId(change)} change={change} />
      ))}
      {more > 0 ? <p className="muted">{t('audit.details.more', { count: more })}</p> : null}
    </div>
  )
}

function ChangeTable({ change }: { readonly change: Change }) {
  const { t } = useTranslation()
  const type = (change.after ?? change.before)?.type ?? 'project'
  const done = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'
  return (
    <table className="audit-change">
      <caption>
        <strong>{t(`import.type.${type}`, { defaultValue: type })}</strong>{' '}
        <bdi dir="ltr" className="muted">
          {changedId(change)}
        </bdi>{' '}
        · {t(`audit.details.${done}`)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.details.field')}</th>
          <th scope="col">{t('audit.details.before')}</th>
          <th scope="col">{t('audit.details.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changedFields(change).map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">
              <bdi dir="ltr">{field}</bdi>
            </th>
            <td>
              <bdi>{before ?? '–'}</bdi>
            </td>
            <td>
              <bdi>{after ?? '–'}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
