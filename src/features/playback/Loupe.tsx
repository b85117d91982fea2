import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { areNeutral } from '../../domain/levels/levels'
import { viewPoint } from '../../domain/geometry/viewTransform'
import { graphicStore } from '../../stores/graphicStore'
import { useLevels } from '../../stores/levelsStore'
import { loupeStore, magnify, pointLoupe, useLoupe } from '../../stores/loupeStore'
import { playbackStore } from '../../stores/playbackStore'
import { viewportStore } from '../../stores/viewportStore'
import { LoupeLens } from './loupeLens'

/** The pixels under the pointer, enlarged, with the place and the colour of the middle one. It takes no pointer itself. */
export function Loupe() {
  const { t, i18n } = useTranslation()
  const isOn = useLoupe((state) => state.isOn)
  const isAltered = useLevels(({ levels }) => !areNeutral(levels))
  const frame = useRef<HTMLDivElement>(null)
  const lens = useRef<HTMLCanvasElement>(null)
  const place = useRef<HTMLElement>(null)
  const colour = useRef<HTMLElement>(null)
  const swatch = useRef<HTMLElement>(null)
  useEffect(() => {
    const stage = frame.current?.closest<HTMLElement>('.stage-frame')
    if (!stage) return undefined
    // Followed while it is off too, so that it comes out where the pointer rests.
    const move = (event: PointerEvent) => {
      const bounds = stage.getBoundingClientRect()
      pointLoupe(viewPoint(event.clientX - bounds.left, event.clientY - bounds.top))
    }
    const leave = () => pointLoupe(undefined)
    const wheel = (event: WheelEvent) => {
      if (!event.altKey || !loupeStore.getState().isOn) return
      // Taken before the picture zooms.
      event.preventDefault()
      event.stopPropagation()
      magnify(event.deltaY < 0 ? 1 : -1)
    }
    stage.addEventListener('pointermove', move)
    stage.addEventListener('pointerleave', leave)
    stage.addEventListener('wheel', wheel, { passive: false, capture: true })
    return () => {
      stage.removeEventListener('pointermove', move)
      stage.removeEventListener('pointerleave', leave)
      stage.removeEventListener('wheel', wheel, { capture: true })
    }
  }, [])
  useEffect(() => {
    const nodes = { frame: frame.current, lens: lens.current, place: place.current }
    const { frame: box, lens: canvas, place: text } = nodes
    if (!isOn || !box || !canvas || !text || !colour.current || !swatch.current) return undefined
    const drawn = new LoupeLens({
      frame: box,
      lens: canvas,
      place: text,
      colour: colour.current,
      swatch: swatch.current,
    })
    const stops = [
      loupeStore.subscribe(() => drawn.drawSoon()),
      viewportStore.subscribe(() => drawn.drawSoon()),
      graphicStore.subscribe(() => drawn.drawSoon()),
      playbackStore.subscribe((state, before) => {
        const isSame =
          state.shown === before.shown && state.exactness === before.exactness && state.surface === before.surface
        if (!isSame) drawn.drawSoon(true)
      }),
    ]
    drawn.drawSoon()
    return () => {
      for (const stop of stops) stop()
      drawn.dispose()
      box.hidden = true
    }
  }, [isOn])
  return (
    <div ref={frame} className="loupe" data-testid="loupe" hidden>
      <canvas ref={lens} role="img" aria-label={t('look.loupe.title')} />
      <p className="loupe-line">
        <i ref={swatch} className="loupe-swatch" />
        <b ref={colour} data-testid="loupe-colour" />
      </p>
      <p className="loupe-line">
        <span ref={place} data-testid="loupe-place" />
        {isAltered ? (
          <span className="muted" dir={i18n.dir()}>
            {t('look.loupe.beforeLevels')}
          </span>
        ) : null}
      </p>
    </div>
  )
}
