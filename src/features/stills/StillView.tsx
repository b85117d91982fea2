import { IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../domain/geometry/box'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import type { StillRecord } from '../../domain/records/still'
import { picturesOf } from '../../domain/stills/stillPlan'
import { ToolButton } from '../../ui/ToolButton'
import { FillLayer } from './FillLayer'
import type { StillTool } from './StillBar'
import type { ShownStill } from './useShownStill'

interface StillViewProps {
  readonly still: StillRecord
  readonly shown: ShownStill
  readonly isCovered: boolean
  readonly onSee: () => void
  readonly tool: StillTool
  readonly onTool: (tool: StillTool) => void
  /** The index of the fill that is chosen. */
  readonly fill: number | undefined
  readonly onFill: (at: number | undefined) => void
  /** What a detector proposes to cover, in display pixels of the clip. */
  readonly suggested: readonly Box[]
}

/** The very bitmap that is exported, and on it the fills to be moved. */
export function StillView({ still, shown, isCovered, onSee, tool, onTool, fill, onFill, suggested }: StillViewProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { image, size, plan, problem, progress } = shown
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false })
    if (context && image) image.paint(context)
  }, [image])
  const main = plan && picturesOf(plan).find(({ isMain }) => isMain)
  if (isCovered) {
    return (
      <div className="still-view is-covered" data-testid="still-covered">
        <IconEyeOff size={24} aria-hidden="true" />
        <p>{t('stills.covered')}</p>
        <ToolButton label={t('stills.see')} isFilled onClick={onSee} testId="still-see" />
      </div>
    )
  }
  if (problem && problem.code !== 'cancelled') {
    const { code, ...values } = problem
    return (
      <div className="still-view is-covered" role="alert">
        <p>{t(`stills.problems.${code}`, values)}</p>
      </div>
    )
  }
  if (!size) {
    const waits = plan
      ? t('stills.drawing', progress)
      : t(`stills.needs.${still.kind === 'beside' || still.kind === 'crop' ? still.kind : 'frames'}`)
    return (
      <div className="still-view is-covered">
        <p className="second">{waits}</p>
      </div>
    )
  }
  return (
    <div className="still-view">
      <div className="still-paper" style={ratioOf(size)}>
        <canvas
          ref={canvas}
          width={size.width}
          height={size.height}
          aria-busy={image === undefined}
          role="img"
          aria-label={t('stills.picture', { frame: still.frame })}
          data-testid="still-picture"
        />
        {main ? (
          <FillLayer
            still={still}
            cell={main}
            size={size}
            tool={tool}
            onTool={onTool}
            fill={fill}
            onFill={onFill}
            suggested={suggested}
          />
        ) : null}
      </div>
    </div>
  )
}

/** The style sheet makes it as large as there is room. */
function ratioOf({ width, height }: ImageSize): CSSProperties {
  return { '--ratio': width / height } as CSSProperties
}
