import { IconArrowsMove, IconMinus, IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import {
  loupePixel,
  magnify,
  MAGNIFICATIONS,
  nudgeLoupe,
  toggleHeld,
  toggleLoupe,
  useLoupe,
} from '../../stores/loupeStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSight } from '../../stores/sight'
import { ToolButton } from '../../ui/ToolButton'

/** The event by which the key that holds the loupe brings the arrow keys to it. */
export const HOLD_LOUPE_EVENT = 'framebench:hold-loupe'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What the loupe is set to. It stays in the picture's corner, since the loupe itself lets the pointer through. */
export function LoupeBar() {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const loupeKey = useKeyOf('loupe')
  const holdKey = useKeyOf('holdLoupe')
  const isOn = useLoupe((state) => state.isOn)
  const isHeld = useLoupe((state) => state.held !== undefined)
  const magnification = useLoupe((state) => state.magnification)
  const isPlaying = usePlayback((state) => state.isPlaying || state.surface === 'video')
  const isUndecodable = usePlayback((state) => state.exactness.kind === 'undecodable')
  const sight = useSight()
  const [moved, setMoved] = useState('')
  useEffect(() => {
    const hold = () => {
      toggleHeld()
      // The bar may only come with this.
      requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>('[data-testid="loupe-hold"]')?.focus())
    }
    globalThis.addEventListener(HOLD_LOUPE_EVENT, hold)
    return () => globalThis.removeEventListener(HOLD_LOUPE_EVENT, hold)
  }, [])
  if (!isOn) return null
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.code]
    const zoom = event.key === '+' || event.code === 'Equal' ? 1 : event.key === '-' ? -1 : undefined
    if (event.ctrlKey || event.metaKey || event.altKey || (!arrow && !zoom)) return
    // Taken here, before the keys that step and zoom.
    event.preventDefault()
    event.stopPropagation()
    if (zoom) magnify(zoom)
    if (!arrow) return
    const pixels = event.shiftKey ? 10 : 1
    nudgeLoupe(arrow[0] * pixels, arrow[1] * pixels)
    const pixel = loupePixel()
    if (pixel) setMoved(t('look.loupe.at', { x: pixel.x, y: pixel.y }))
  }
  return (
    <div
      ref={bar}
      className="view-sign"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('look.loupe.title')}
      data-testid="loupe-bar"
      onKeyDown={press}
    >
      <span className="strong">{t('look.loupe.title')}</span>
      <ToolButton
        label={t('look.loupe.smaller')}
        icon={<IconMinus size={14} aria-hidden="true" />}
        isIconOnly
        isDisabled={magnification === MAGNIFICATIONS[0]}
        onClick={() => magnify(-1)}
      />
      <span className="ltr loupe-figure" data-testid="loupe-magnification">
        {magnification}×
      </span>
      <ToolButton
        label={t('look.loupe.larger')}
        icon={<IconPlus size={14} aria-hidden="true" />}
        isIconOnly
        isDisabled={magnification === MAGNIFICATIONS.at(-1)}
        onClick={() => magnify(1)}
      />
      <ToolButton
        label={t('look.loupe.hold')}
        hint={t('look.loupe.holdHint')}
        icon={<IconArrowsMove size={14} aria-hidden="true" />}
        isIconOnly
        keys={holdKey}
        isActive={isHeld}
        onClick={toggleHeld}
        testId="loupe-hold"
      />
      {isPlaying ? <span>{t('look.loupe.pause')}</span> : null}
      {sight === 'covered' || sight === 'soft' ? <span>{t('viewing.noLoupe')}</span> : null}
      {isUndecodable ? <span>{t('look.loupe.noPicture')}</span> : null}
      <output className="visually-hidden">{moved}</output>
      <ToolButton
        label={t('look.loupe.putAway')}
        icon={<IconX size={14} aria-hidden="true" />}
        isIconOnly
        keys={loupeKey}
        onClick={toggleLoupe}
      />
    </div>
  )
}
