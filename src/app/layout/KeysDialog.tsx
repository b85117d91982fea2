import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { KEY_SETS, prefer, usePreferences } from '../../stores/preferencesStore'
import { KEY_GROUPS, SHUTTLE_KEYS } from '../shortcutKeys'

/** Every key of the annotate screen, by what it does. */
export function KeysDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  const longStep = usePreferences((state) => state.longStep)
  const keySet = usePreferences((state) => state.keySet)
  return (
    <Modal
      opened={dialog.kind === 'keys'}
      onClose={closeDialog}
      title={t('keys.title')}
      size={720}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <label className="row keys-step">
        {t('keys.longStep')}
        <input
          type="number"
          min={2}
          max={10_000}
          value={longStep}
          onChange={(event) => {
            const frames = event.currentTarget.valueAsNumber
            if (Number.isInteger(frames) && frames >= 2 && frames <= 10_000) prefer({ longStep: frames })
          }}
        />
      </label>
      <label className="row keys-step">
        {t('keys.set')}
        <select
          value={keySet}
          data-testid="key-set"
          onChange={(event) => prefer({ keySet: event.currentTarget.value === 'editing' ? 'editing' : 'standard' })}
        >
          {KEY_SETS.map((each) => (
            <option key={each} value={each}>
              {t(`keys.sets.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="keys-sheet">
        {KEY_GROUPS.map(({ group, keys }) => (
          <section key={group}>
            <h2>{t(`keys.groups.${group}`)}</h2>
            <dl>
              {(group === 'playing' && keySet === 'editing' ? [...keys, SHUTTLE_KEYS] : keys).map(
                ({ action, shown }) => (
                  <div key={action} className="keys-line">
                    <dt>{t(`keys.actions.${action}`)}</dt>
                    <dd>
                      {shown.map((each) => (
                        <kbd key={each} dir="ltr">
                          {each}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
