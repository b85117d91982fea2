import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keyText, type KeyName } from '../../stores/pressedKey'
import { ToolButton } from '../../ui/ToolButton'
import type { Command } from '../commands/command'
import { KeyQuestion } from './KeyQuestion'
import { KeyWait } from './KeyWait'
import type { KeyDrafting } from './useKeyDraft'

interface KeyLineProps {
  readonly command: Command
  readonly keys: readonly KeyName[]
  readonly isOwn: boolean
  readonly draft: KeyDrafting
}

/** A command with its keys; each key is a button that takes another in its place. */
export function KeyLine({ command, keys, isOwn, draft }: KeyLineProps) {
  const { t } = useTranslation()
  const name = t(`commands.names.${command.id}`)
  const { draft: open } = draft
  const waiting = open?.kind === 'waiting' && open.id === command.id ? open : undefined
  const asking = open?.kind === 'asking' && open.change.id === command.id ? open : undefined
  return (
    <li className={`keys-entry ${waiting || asking ? 'is-open' : ''}`} data-command={command.id}>
      <div className="keys-line">
        <span className="keys-name">{name}</span>
        {isOwn ? <span className="keys-own">{t('keys.own')}</span> : null}
        {keys.map((key) =>
          command.isFixed ? (
            <kbd key={key} dir="ltr">
              {keyText(key)}
            </kbd>
          ) : (
            <button
              key={key}
              type="button"
              className="key-chip"
              aria-label={t('keys.change', { name, key: keyText(key) })}
              aria-pressed={waiting?.replaced === key}
              onClick={() => draft.begin(command.id, key)}
            >
              <kbd dir="ltr">{keyText(key)}</kbd>
            </button>
          ),
        )}
        {command.isFixed ? (
          <span className="keys-gap" />
        ) : (
          <ToolButton
            label={t('keys.add', { name })}
            icon={<IconPlus size={12} aria-hidden="true" />}
            isIconOnly
            onClick={() => draft.begin(command.id)}
          />
        )}
        {isOwn ? (
          <ToolButton
            label={t('keys.reset', { name })}
            icon={<IconArrowBackUp size={12} aria-hidden="true" />}
            isIconOnly
            onClick={() => draft.reset(command)}
          />
        ) : null}
      </div>
      {waiting ? <KeyWait key={waiting.replaced ?? 'added'} draft={waiting} drafting={draft} /> : null}
      {asking ? <KeyQuestion conflicts={asking.conflicts} drafting={draft} /> : null}
    </li>
  )
}
