import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pressedKey } from '../../stores/pressedKey'
import { ToolButton } from '../../ui/ToolButton'
import type { KeyDraft, KeyDrafting } from './useKeyDraft'

interface KeyWaitProps {
  readonly draft: KeyDraft & { readonly kind: 'waiting' }
  readonly drafting: KeyDrafting
}

/** Waits for the new key. It holds the focus, so that the press reaches nothing else. */
export function KeyWait({ draft, drafting }: KeyWaitProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div
      ref={place}
      className="keys-wait"
      role="group"
      tabIndex={-1}
      aria-label={t('keys.pressNow')}
      data-testid="key-wait"
      // Escape leaves the line, not the whole sheet.
      data-mantine-stop-propagation="true"
      onKeyDown={(event) => {
        // The buttons below are pressed as everywhere.
        if (event.target !== event.currentTarget || event.code === 'Tab') return
        event.preventDefault()
        event.stopPropagation()
        const key = pressedKey(event)
        if (key === 'escape') drafting.cancel()
        else if (key !== undefined && !event.repeat) drafting.press(key)
      }}
    >
      <p>{t('keys.pressNow')}</p>
      {draft.refused === undefined ? null : (
        <p className="warn" role="alert">
          {draft.refused}
        </p>
      )}
      <div className="row">
        {draft.replaced === undefined ? null : (
          <ToolButton label={t('keys.remove')} isFilled onClick={drafting.remove} testId="key-remove" />
        )}
        <ToolButton label={t('app.cancel')} isFilled onClick={drafting.cancel} />
      </div>
    </div>
  )
}
