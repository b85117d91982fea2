import { frameBeyond } from '../../domain/sensitivity/frameBeyond'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { spanAt } from '../../domain/time/frameSpan'
import { uncover, useGraphic } from '../../stores/graphicStore'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSight } from '../../stores/sight'
import { useGraphicTagNames } from '../../stores/useGraphicTagNames'
import { useSoftText } from '../../stores/useSoftText'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { GraphicCoverCard } from '../../ui/graphic/GraphicCoverCard'
import { handOverHere, skipGraphic } from './graphicActions'

/** Covers the picture of the clip in view where it is graphic and not chosen. */
export function GraphicCover() {
  const sight = useSight()
  const shown = usePlayback((state) => state.shown)
  const clip = usePlayback((state) => state.view?.clip)
  const marks = useGraphic((state) => state.marks)
  const isReadOnly = useIsReadOnly()
  const soft = useSoftText()
  const showKey = useKeyOf('coverGraphic')
  const skipKey = useKeyOf('skipGraphic')
  const names = useGraphicTagNames(clip?.id, shown)
  if (sight !== 'covered' || !clip) return null
  const span = spanAt(marks.graphic, shown)
  return (
    <GraphicCoverCard
      span={span}
      isWholeClip={isGraphic(marks.clip)}
      names={names}
      soft={soft}
      beyond={span && frameBeyond(span, clip.frameCount, 1)}
      isReadOnly={isReadOnly}
      showKey={showKey}
      skipKey={skipKey}
      onShow={() => uncover(shown)}
      onSkip={skipGraphic}
      onHandOver={handOverHere}
    />
  )
}
