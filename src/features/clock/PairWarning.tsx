import { useKeyOf } from '../../stores/keysStore'
import { goOnSide, graphicSide } from '../../stores/pairGraphic'
import { togglePairPlaying, usePair, type PairSide } from '../../stores/pairStore'
import { GraphicWarningBar } from '../../ui/graphic/GraphicWarningBar'
import { skipPairGraphic } from './pairGraphicActions'

/** Warns of what a side plays towards. */
export function PairWarning({ side }: { readonly side: PairSide }) {
  const ahead = usePair((state) => state[side].warning.ahead)
  const table = usePair((state) => state[side].view?.table)
  const isKeyed = usePair(() => graphicSide() === side)
  const skipKey = useKeyOf('skipGraphic')
  const goOnKey = useKeyOf('coverGraphic')
  const playKey = useKeyOf('play')
  if (!ahead || !table) return null
  return (
    <GraphicWarningBar
      testSuffix={`-${side}`}
      ahead={ahead}
      table={table}
      skipKey={isKeyed ? skipKey : undefined}
      playKey={playKey}
      goOnKey={isKeyed ? goOnKey : undefined}
      onSkip={() => skipPairGraphic(side)}
      onPause={() => togglePairPlaying()}
      onGoOn={() => goOnSide(side)}
    />
  )
}
