import { IconClockPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { framesErrorMs } from '../../domain/clock/frameOnClock'
import { addSync } from '../../engine/commands/addSync'
import { useKeyOf } from '../../stores/keysStore'
import { notify } from '../../stores/noticesStore'
import { isSettled, pairStore, usePair } from '../../stores/pairStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, workspaceStore } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { readErrorMs } from './readErrorMs'

/** The event by which its key reaches this bar, wherever the focus is. */
export const SAME_INSTANT_EVENT = 'framebench:same-instant'

/** Says that the two frames on screen show the same instant: with its error, which begins as a frame's length, and its basis. */
export function SameInstantBar() {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const sameKey = useKeyOf('sameInstant')
  const isReady = usePair((state) => isSettled(state, 'left') && isSettled(state, 'right'))
  const frameMs = usePair(({ left, right }) =>
    left.view && right.view ? framesErrorMs(left.view.table, left.target, right.view.table, right.target) : 0,
  )
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [basis, setBasis] = useState('')
  const errorMs = typed === undefined ? frameMs : readErrorMs(typed)
  const reason = isReadOnly ? t('readOnly.sign') : isReady ? undefined : t('clock.pair.notSettled')
  const isWrong = errorMs === undefined
  const say = useRef<() => void>(() => undefined)
  useEffect(() => {
    say.current = () => {
      if (reason !== undefined) notify('warning', isReadOnly ? 'refusals.readOnly' : 'clock.pair.notSettled')
      else if (errorMs === undefined) notify('warning', 'clock.offsets.errorForm')
      else if (saySame(errorMs, basis)) {
        setTyped(undefined)
        setBasis('')
      }
    }
  })
  useEffect(() => {
    const act = () => say.current()
    globalThis.addEventListener(SAME_INSTANT_EVENT, act)
    return () => globalThis.removeEventListener(SAME_INSTANT_EVENT, act)
  }, [])
  return (
    <form
      className="same-instant"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        say.current()
      }}
    >
      <label className="row second">
        {t('clock.pair.error')}
        <input
          type="text"
          inputMode="numeric"
          dir="ltr"
          className="pair-field is-error"
          value={typed ?? String(frameMs)}
          maxLength={8}
          readOnly={isReadOnly}
          aria-invalid={isWrong}
          aria-label={t('clock.offsets.error')}
          data-testid="new-error"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {t('clock.pair.ms')}
      </label>
      {isWrong ? (
        <span className="bad small" role="alert">
          {t('clock.offsets.errorForm')}
        </span>
      ) : null}
      <label className="row second same-basis">
        {t('clock.pair.basis')}
        <input
          type="text"
          dir="auto"
          className="pair-field"
          value={basis}
          maxLength={20_000}
          readOnly={isReadOnly}
          placeholder={t('clock.offsets.basisHint')}
          data-testid="new-basis"
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </label>
      <ToolButton
        label={t('clock.pair.sameInstant')}
        icon={<IconClockPlus size={16} aria-hidden="true" />}
        keys={sameKey}
        hint={reason}
        isPrimary
        isDisabled={reason !== undefined || isWrong}
        onClick={() => say.current()}
        testId="same-instant"
      />
    </form>
  )
}

/** @returns whether the offset was made */
function saySame(errorMs: number, basis: string): boolean {
  const { workspace } = workspaceStore.getState()
  const { left, right } = pairStore.getState()
  if (!workspace || !left.view || !right.view) return false
  const a = { view: left.view, frame: left.target }
  const b = { view: right.view, frame: right.target }
  if (!accepted(addSync(workspace, { a, b, errorMs, basis }))) return false
  notify('info', 'clock.pair.added', { left: a.frame, right: b.frame, error: errorMs })
  return true
}
