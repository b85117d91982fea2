import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { frameCount } from '../../domain/time/frameTable'
import { frameAtMilliseconds, parsePlace } from '../../domain/time/timecode'
import { pairStore, seekSide, type PairSide } from '../../stores/pairStore'

/** The event by which the key for the leading clip's field reaches it, wherever the focus is. */
export const PAIR_GO_TO_EVENT = 'framebench:pair-go-to'

/** Takes a frame number or a time of one clip and goes there. */
export function PairGoTo({ side }: { readonly side: PairSide }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  useEffect(() => {
    const focus = () => {
      if (pairStore.getState().leading === side) input.current?.select()
    }
    globalThis.addEventListener(PAIR_GO_TO_EVENT, focus)
    return () => globalThis.removeEventListener(PAIR_GO_TO_EVENT, focus)
  }, [side])
  function go(text: string): boolean {
    const { view } = pairStore.getState()[side]
    const place = parsePlace(text)
    const count = view ? frameCount(view.table) : 0
    const isOutside = place?.kind === 'frame' && place.frame >= count
    if (!view || !place || isOutside) {
      setProblem(isOutside ? t('goTo.outside', { last: count - 1 }) : t('goTo.unreadable'))
      return false
    }
    setProblem(undefined)
    seekSide(side, place.kind === 'frame' ? place.frame : frameAtMilliseconds(view.table, place.milliseconds))
    return true
  }
  return (
    <span className="pair-go-to">
      <input
        ref={input}
        type="text"
        dir="ltr"
        placeholder={t('goTo.placeholder')}
        aria-label={`${t('goTo.label')}, ${t(`clock.pair.side.${side}`)}`}
        aria-invalid={problem !== undefined}
        data-testid={`go-to-${side}`}
        onChange={() => setProblem(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter' && go(event.currentTarget.value)) {
            event.currentTarget.value = ''
            event.currentTarget.blur()
          }
        }}
      />
      {problem === undefined ? null : (
        <span className="pair-problem" role="alert" dir="auto">
          {problem}
        </span>
      )}
    </span>
  )
}
