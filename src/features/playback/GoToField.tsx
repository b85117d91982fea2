import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { frameCount } from '../../domain/time/frameTable'
import { frameAtMilliseconds, parsePlace } from '../../domain/time/timecode'
import { useKeyOf } from '../../stores/keysStore'
import { playbackStore, seek } from '../../stores/playbackStore'

/** The event by which the key for this field reaches it, wherever the focus is. */
export const GO_TO_EVENT = 'framebench:go-to'

/** Takes a frame number or a time and goes there. */
export function GoToField() {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const goToKey = useKeyOf('goTo')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  useEffect(() => {
    const focus = () => input.current?.select()
    globalThis.addEventListener(GO_TO_EVENT, focus)
    return () => globalThis.removeEventListener(GO_TO_EVENT, focus)
  }, [])
  function go(text: string): boolean {
    const { view } = playbackStore.getState()
    const place = parsePlace(text)
    if (!view || !place) {
      setProblem(t('goTo.unreadable'))
      return false
    }
    const count = frameCount(view.table)
    if (place.kind === 'frame' && place.frame >= count) {
      setProblem(t('goTo.outside', { last: count - 1 }))
      return false
    }
    setProblem(undefined)
    seek(place.kind === 'frame' ? place.frame : frameAtMilliseconds(view.table, place.milliseconds))
    return true
  }
  return (
    <span className="go-to">
      <input
        ref={input}
        type="text"
        dir="ltr"
        className="go-to-input"
        placeholder={t('goTo.placeholder')}
        aria-label={t('goTo.label')}
        aria-invalid={problem !== undefined}
        aria-keyshortcuts={goToKey}
        data-testid="go-to"
        onChange={() => setProblem(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter' && go(event.currentTarget.value)) {
            event.currentTarget.value = ''
            event.currentTarget.blur()
          }
        }}
      />
      {goToKey === undefined ? null : <kbd dir="ltr">{goToKey}</kbd>}
      {problem === undefined ? null : (
        <span className="go-to-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
