import { useGraphic } from '../../stores/graphicStore'
import { useKeyOf } from '../../stores/keysStore'
import { togglePlaying, usePlayback } from '../../stores/playbackStore'
import { GraphicWarningBar } from '../../ui/graphic/GraphicWarningBar'
import { goOn, skipGraphic } from './graphicActions'

/** Warns of what the clip in view plays towards. */
export function GraphicWarning() {
  const ahead = useGraphic((state) => state.ahead)
  const table = usePlayback((state) => state.view?.table)
  const skipKey = useKeyOf('skipGraphic')
  const goOnKey = useKeyOf('coverGraphic')
  const playKey = useKeyOf('play')
  if (!ahead || !table) return null
  return (
    <GraphicWarningBar
      ahead={ahead}
      table={table}
      skipKey={skipKey}
      playKey={playKey}
      goOnKey={goOnKey}
      onSkip={skipGraphic}
      onPause={() => togglePlaying()}
      onGoOn={goOn}
    />
  )
}
