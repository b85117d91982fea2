import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { boundaryPts } from '../../domain/time/frameTable'
import { millisecondsOf } from '../../domain/time/timebase'
import { useGraphic } from '../../stores/graphicStore'
import { useKeyOf } from '../../stores/keysStore'
import { togglePlaying, usePlayback } from '../../stores/playbackStore'
import { ToolButton } from '../../ui/ToolButton'
import { goOn, skipGraphic } from './graphicActions'

/** While a clip plays towards graphic frames: what comes, and over it, pause, or on. Without an answer it stops before them. */
export function GraphicWarning() {
  const { i18n, t } = useTranslation()
  const ahead = useGraphic((state) => state.ahead)
  const table = usePlayback((state) => state.view?.table)
  const skipKey = useKeyOf('skipGraphic')
  const goOnKey = useKeyOf('coverGraphic')
  const playKey = useKeyOf('play')
  if (!ahead || !table) return null
  const lastsMs = millisecondsOf(boundaryPts(table, ahead.end) - boundaryPts(table, ahead.start), table.timebase)
  return (
    <div className="graphic-warning" role="alert" dir={i18n.dir()} data-testid="graphic-warning">
      <IconAlertTriangle size={16} aria-hidden="true" className="warn" />
      <span className="strong">
        {t('viewing.warning', { first: ahead.start, last: ahead.end - 1, seconds: (lastsMs / 1000).toFixed(1) })}
      </span>
      <ToolButton label={t('viewing.skip')} keys={skipKey} isPrimary onClick={skipGraphic} testId="warning-skip" />
      <ToolButton
        label={t('transport.pause')}
        keys={playKey}
        isFilled
        onClick={() => togglePlaying()}
        testId="warning-pause"
      />
      <ToolButton label={t('viewing.goOn')} keys={goOnKey} isFilled onClick={goOn} testId="warning-go-on" />
    </div>
  )
}
