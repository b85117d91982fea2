import { IconEyeExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { frameBeyond } from '../../domain/sensitivity/frameBeyond'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { spanAt } from '../../domain/time/frameSpan'
import { useKeyOf } from '../../stores/keysStore'
import { graphicSide } from '../../stores/pairGraphic'
import { sideSight, toggleSideCover, toggleSideSoft, usePair, type PairSide } from '../../stores/pairStore'
import { useGraphicTagNames } from '../../stores/useGraphicTagNames'
import { useSoftText } from '../../stores/useSoftText'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { GraphicCoverCard } from '../../ui/graphic/GraphicCoverCard'
import { ToolButton } from '../../ui/ToolButton'
import { handOverSide, skipPairGraphic } from './pairGraphicActions'

/** Stands in place of a graphic picture until the viewer chooses; over one that is shown, says so and how. */
export function PairCover({ side }: { readonly side: PairSide }) {
  const { i18n, t } = useTranslation()
  const sight = usePair((state) => sideSight(state[side]))
  const frame = usePair((state) => state[side].shown ?? state[side].target)
  const marks = usePair((state) => state[side].choice.marks)
  const clipId = usePair((state) => state[side].view?.clip.id)
  const isReadOnly = useIsReadOnly()
  const names = useGraphicTagNames(clipId, frame)
  const soft = useSoftText()
  const isKeyed = usePair(() => graphicSide() === side)
  const showKey = useKeyOf('coverGraphic')
  const skipKey = useKeyOf('skipGraphic')
  if (sight === 'plain') return null
  if (sight === 'covered') {
    const span = spanAt(marks.graphic, frame)
    return (
      <GraphicCoverCard
        testSuffix={`-${side}`}
        span={span}
        isWholeClip={isGraphic(marks.clip)}
        names={names}
        soft={soft}
        beyond={span && frameBeyond(span, marks.frameCount, 1)}
        isReadOnly={isReadOnly}
        showKey={isKeyed ? showKey : undefined}
        skipKey={isKeyed ? skipKey : undefined}
        onShow={() => toggleSideCover(side)}
        onSkip={() => skipPairGraphic(side)}
        onHandOver={() => handOverSide(side)}
      />
    )
  }
  return (
    <div className="pair-sign" dir={i18n.dir()}>
      <IconEyeExclamation size={14} aria-hidden="true" className="warn" />
      <span className="strong">{t('viewing.sign', { how: sight === 'soft' ? soft : t('viewing.soft.none') })}</span>
      <ToolButton
        label={sight === 'soft' ? t('viewing.asItIs') : t('viewing.soften')}
        isFilled
        onClick={() => toggleSideSoft(side)}
      />
      <ToolButton label={t('viewing.coverAgain')} isFilled onClick={() => toggleSideCover(side)} />
    </div>
  )
}
