import { IconFocus2, IconZoomIn, IconZoomOut, IconZoomScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { toggleLoupe, useLoupe } from '../../stores/loupeStore'
import { fit, useViewport, zoom } from '../../stores/viewportStore'
import { ToolButton } from '../../ui/ToolButton'
import { BoxViewControl } from './BoxViewControl'
import { LevelsControl } from './LevelsControl'

/** Zoom, loupe and levels of the picture and the looks of its boxes, as a view only. */
export function ViewControls() {
  const { t } = useTranslation()
  const isLoupeOn = useLoupe((state) => state.isOn)
  const zoomOutKey = useKeyOf('zoomOut')
  const zoomInKey = useKeyOf('zoomIn')
  const fitKey = useKeyOf('fit')
  const loupeKey = useKeyOf('loupe')
  const percent = useViewport((state) => Math.round(state.transform.scale * 100))
  return (
    <>
      <ToolButton
        label={t('view.zoomOut')}
        icon={<IconZoomOut size={16} aria-hidden="true" />}
        isIconOnly
        keys={zoomOutKey}
        onClick={() => zoom(1 / 1.25)}
      />
      <span className="zoom-figure ltr" data-testid="zoom">
        {percent}%
      </span>
      <ToolButton
        label={t('view.zoomIn')}
        icon={<IconZoomIn size={16} aria-hidden="true" />}
        isIconOnly
        keys={zoomInKey}
        onClick={() => zoom(1.25)}
      />
      <ToolButton
        label={t('view.fit')}
        icon={<IconZoomScan size={16} aria-hidden="true" />}
        isIconOnly
        keys={fitKey}
        onClick={fit}
      />
      <ToolButton
        label={t('look.loupe.title')}
        hint={t('look.loupe.hint')}
        icon={<IconFocus2 size={16} aria-hidden="true" />}
        isIconOnly
        keys={loupeKey}
        isActive={isLoupeOn}
        onClick={toggleLoupe}
        testId="loupe-toggle"
      />
      <LevelsControl />
      <BoxViewControl />
    </>
  )
}
