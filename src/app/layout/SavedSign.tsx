import { IconAlertTriangle, IconCheck, IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../stores/preferencesStore'
import { useIsReadOnly, useSaveState } from '../../stores/workspaceStore'

/** Says "saved" only when every edit is on disk. */
export function SavedSign() {
  const { t } = useTranslation()
  const state = useSaveState()
  const isReadOnly = useIsReadOnly()
  const language = usePreferences((preferences) => preferences.language)
  // Made once: it stands between each edit and the word that it is saved.
  const clock = useMemo(
    () => new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23', numberingSystem: 'latn' }),
    [language],
  )
  if (isReadOnly && state.kind === 'saved') {
    return (
      <span className="saved-sign second" data-testid="saved-sign" data-state="readOnly">
        <IconLock size={16} aria-hidden="true" />
        {t('readOnly.sign')}
      </span>
    )
  }
  if (state.kind === 'failed') {
    return (
      <span className="saved-sign bad strong" data-testid="saved-sign" data-state="failed">
        <IconAlertTriangle size={16} aria-hidden="true" />
        {t('saving.notSaved', { count: state.pending })}
      </span>
    )
  }
  // That frames were looked at is noted as one goes; the sign speaks of the work.
  if (state.kind === 'saving' && !state.onlyExamined) {
    return (
      <span className="saved-sign second" data-testid="saved-sign" data-state="saving">
        {t('saving.saving', { count: state.pending })}
      </span>
    )
  }
  const time = state.at === undefined ? undefined : clock.format(new Date(state.at))
  return (
    <span className="saved-sign second" data-testid="saved-sign" data-state="saved">
      <IconCheck size={16} aria-hidden="true" />
      {time === undefined ? t('saving.saved') : t('saving.savedAt', { time })}
    </span>
  )
}
