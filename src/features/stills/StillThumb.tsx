import { IconEyeOff, IconFileUnknown } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { StillRecord } from '../../domain/records/still'
import { coveredPixels } from '../../domain/stills/coveredPixels'
import type { StillProblem } from '../../engine/ports/stills'
import { session } from '../../stores/session'

interface StillThumbProps {
  readonly still: StillRecord
  readonly clip: ClipRecord
  /** Not shown until the viewer has chosen to. */
  readonly isHidden: boolean
}

const WIDTH = 192

/** One after the other: a tray of many stills must not decode them all at once. */
let queue: Promise<void> = Promise.resolve()

/** The captured frame, small, with what is covered on it. */
export function StillThumb({ still, clip, isHidden }: StillThumbProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [problem, setProblem] = useState<StillProblem | undefined>(undefined)
  useEffect(() => {
    if (isHidden) return undefined
    const control = new AbortController()
    queue = queue.then(async () => {
      if (control.signal.aborted || !canvas.current) return
      const found = await paint(canvas.current, still, clip, control.signal).catch(() => undefined)
      if (!control.signal.aborted) setProblem(found)
    })
    return () => control.abort()
  }, [still, clip, isHidden])
  const height = Math.round((WIDTH * clip.display.height) / clip.display.width)
  if (isHidden) {
    return (
      <span className="still-thumb is-blank" title={t('stills.hidden')}>
        <IconEyeOff size={16} aria-label={t('stills.hidden')} />
      </span>
    )
  }
  if (problem) {
    const { code, ...values } = problem
    const words = code === 'cancelled' ? '' : t(`stills.problems.${code}`, values)
    return (
      <span className="still-thumb is-blank" title={words}>
        <IconFileUnknown size={16} aria-label={words} />
      </span>
    )
  }
  return <canvas ref={canvas} className="still-thumb" width={WIDTH} height={height} aria-hidden="true" />
}

async function paint(
  canvas: HTMLCanvasElement,
  still: StillRecord,
  clip: ClipRecord,
  signal: AbortSignal,
): Promise<StillProblem | undefined> {
  const { width, height } = clip.display
  const whole = { x: 0, y: 0, w: width, h: height }
  const fills = still.redactions.flatMap(({ box, fill }) => {
    const pixels = coveredPixels(box, clip.display)
    return pixels ? [{ box: pixels, fill }] : []
  })
  const place = { x: 0, y: 0, w: canvas.width, h: canvas.height }
  const at = { clip, frame: still.frame, pts: still.pts }
  const cell = { kind: 'picture', ...at, region: whole, place, fills, guarded: [], marks: [] } as const
  const plan = { width: canvas.width, height: canvas.height, cells: [cell], legend: [], direction: 'ltr' } as const
  const made = await session().stills.render(plan, { signal, onProgress: () => undefined })
  if (!made.ok) return made.problem
  const context = canvas.getContext('2d', { alpha: false })
  if (context) made.value.paint(context)
  made.value.close()
  return undefined
}
