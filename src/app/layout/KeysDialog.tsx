import { Modal } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { KEY_SETS, prefer, usePreferences } from '../../stores/preferencesStore'
import { ToolButton } from '../../ui/ToolButton'
import { COMMAND_GROUPS } from '../commands/command'
import { COMMANDS } from '../commands/commands'
import { useKeyMap, useTagKeys } from '../commands/useKeyMap'
import { KeyLine } from './KeyLine'
import { TagKeysPart } from './TagKeysPart'
import { useKeyDraft } from './useKeyDraft'

/** Every key by what it does; each can be changed by pressing another. */
export function KeysDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  return (
    <Modal
      opened={dialog.kind === 'keys'}
      onClose={closeDialog}
      title={t('keys.title')}
      size={920}
      // The next press is for the screen: quick hands do not wait for a dialog to fade.
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <KeySheet />
    </Modal>
  )
}

function KeySheet() {
  const { t } = useTranslation()
  const keySet = usePreferences((state) => state.keySet)
  const own = usePreferences((state) => state.ownKeys[state.keySet]) ?? {}
  const longStep = usePreferences((state) => state.longStep)
  const map = useKeyMap()
  const tagKeys = useTagKeys(map)
  const draft = useKeyDraft(map, tagKeys)
  return (
    <>
      <div className="row keys-head">
        <label className="row">
          {t('keys.set')}
          <select
            value={keySet}
            data-testid="key-set"
            onChange={(event) => {
              const chosen = KEY_SETS.find((each) => each === event.currentTarget.value)
              draft.cancel()
              if (chosen) prefer({ keySet: chosen })
            }}
          >
            {KEY_SETS.map((each) => (
              <option key={each} value={each}>
                {t(`keys.sets.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="row">
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
        <span className="spacer" />
        <ToolButton
          label={t('keys.resetAll')}
          icon={<IconArrowBackUp size={16} aria-hidden="true" />}
          isFilled
          isDisabled={Object.keys(own).length === 0}
          onClick={draft.resetAll}
          testId="keys-reset-all"
        />
      </div>
      <p className="muted small keys-hint">{t('keys.hint')}</p>
      <p className="visually-hidden" role="status">
        {draft.told}
      </p>
      <div className="keys-sheet">
        {COMMAND_GROUPS.map((group) => (
          <section key={group}>
            <h2>{t(`commands.groups.${group}`)}</h2>
            <ul>
              {COMMANDS.filter((command) => command.group === group).map((command) => (
                <KeyLine
                  key={command.id}
                  command={command}
                  keys={map.keysOf.get(command.id) ?? []}
                  isOwn={own[command.id] !== undefined}
                  draft={draft}
                />
              ))}
            </ul>
            {group === 'boxes' ? <PictureKeys /> : null}
          </section>
        ))}
        <TagKeysPart tagKeys={tagKeys} />
      </div>
    </>
  )
}

/** What the arrow keys do to a box; they belong to the picture and are no commands. */
function PictureKeys() {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('keys.picture.title')}</h3>
      <ul>
        {(['move', 'resize'] as const).map((action) => (
          <li key={action} className="keys-line">
            <span className="keys-name">{t(`keys.picture.${action}`)}</span>
            <kbd dir="ltr">{action === 'move' ? '← ↑ → ↓' : 'Alt ← ↑ → ↓'}</kbd>
          </li>
        ))}
      </ul>
    </>
  )
}
