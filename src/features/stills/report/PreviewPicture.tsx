import { IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StillPlan } from '../../../domain/stills/stillPlan'
import { session } from '../../../stores/session'
import { ToolButton } from '../../../ui/ToolButton'
import { problemText } from '../leavingFaults'
import type { ReadyProblem } from '../readyStill'
import { planKey } from '../planKey'

interface PreviewPictureProps {
  readonly plan: StillPlan
  readonly alt: string
  /** Not shown until the viewer has chosen to. */
  readonly isHidden: boolean
  readonly onSee: () => void
}

/** Pixels; wider than the page shows it, for sharp screens. */
const WIDTH = 1080

/** One after the other: the pictures of a long report must not be decoded all at once. */
let queue: Promise<void> = Promise.resolve()

/** The picture of a figure, small. */
export function PreviewPicture({ plan, alt, isHidden, onSee }: PreviewPictureProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [problem, setProblem] = useState<ReadyProblem | undefined>(undefined)
  const key = isHidden ? undefined : planKey(plan)
  useEffect(() => {
    if (key === undefined) return undefined
    const control = new AbortController()
    queue = queue.then(async () => {
      if (control.signal.aborted || !canvas.current) return
      const found = await paint(canvas.current, plan, control.signal).catch(() => undefined)
      if (!control.signal.aborted) setProblem(found)
    })
    return () => control.abort()
    // `key` stands for the plan.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  if (isHidden) {
    return (
      <div className="report-hidden">
        <IconEyeOff size={20} aria-hidden="true" />
        <p>{t('stills.covered')}</p>
        <ToolButton label={t('stills.see')} isFilled onClick={onSee} testId="report-see" />
      </div>
    )
  }
  return (
    <>
      <canvas ref={canvas} width={WIDTH} height={1} role="img" aria-label={alt} data-testid="report-picture" />
      {problem && problem.code !== 'cancelled' ? <p role="alert">{problemText(t, problem)}</p> : null}
    </>
  )
}

async function paint(
  canvas: HTMLCanvasElement,
  plan: StillPlan,
  signal: AbortSignal,
): Promise<ReadyProblem | undefined> {
  const made = await session().stills.render(plan, { signal, onProgress: () => undefined })
  if (!made.ok) return made.problem
  const { width, height } = made.value
  const scale = Math.min(1, WIDTH / width)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { alpha: false })
  context?.scale(scale, scale)
  if (context) made.value.paint(context)
  made.value.close()
  return undefined
}
