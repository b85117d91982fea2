import { useTranslation } from 'react-i18next'
import { session } from '../stores/session'
import { workspaceStore } from '../stores/workspaceStore'
import { ToolButton } from '../ui/ToolButton'

/** What a bug looks like to a person: what happened, what is safe, what to do next. */
export function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const unsaved = workspaceStore.getState().workspace?.unsavedEdits.length ?? 0
  return (
    <main className="failure" role="alert">
      <h1>{t('failure.title')}</h1>
      <p>{unsaved === 0 ? t('failure.safe') : t('failure.unsaved', { count: unsaved })}</p>
      <p className="muted ltr">{String(error)}</p>
      <div className="row">
        <ToolButton label={t('failure.reload')} isPrimary onClick={() => location.reload()} />
        {unsaved > 0 ? (
          <ToolButton label={t('saving.download')} isFilled onClick={() => session().downloadUnsaved()} />
        ) : null}
      </div>
    </main>
  )
}
