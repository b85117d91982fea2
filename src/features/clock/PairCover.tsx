import { IconEyeExclamation, IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { spanAt } from '../../domain/time/frameSpan'
import { sideSight, toggleSideCover, toggleSideSoft, usePair, type PairSide } from '../../stores/pairStore'
import { usePreferences } from '../../stores/preferencesStore'
import { ToolButton } from '../../ui/ToolButton'

/** Stands in place of a graphic picture until the viewer chooses; over one that is shown, says so and how. */
export function PairCover({ side }: { readonly side: PairSide }) {
  const { i18n, t } = useTranslation()
  const sight = usePair((state) => sideSight(state[side]))
  const frame = usePair((state) => state[side].shown ?? state[side].target)
  const marks = usePair((state) => state[side].choice.marks)
  const hasBlur = usePreferences((state) => state.graphicBlur !== 'none')
  const isGrey = usePreferences((state) => state.isGraphicGrey)
  const soft = t(`viewing.soft.${hasBlur ? (isGrey ? 'both' : 'blur') : isGrey ? 'grey' : 'none'}`)
  if (sight === 'plain') return null
  if (sight === 'covered') {
    const span = spanAt(marks.graphic, frame)
    return (
      <div className="pair-message" role="alert" dir={i18n.dir()} data-testid={`cover-${side}`}>
        <IconEyeOff size={24} aria-hidden="true" className="warn" />
        {isGraphic(marks.clip) ? <p className="strong">{t('viewing.cover.clip')}</p> : null}
        {span ? <p className="strong">{t('viewing.cover.range', { first: span.start, last: span.end - 1 })}</p> : null}
        <p className="second">{t('viewing.cover.choose')}</p>
        <ToolButton
          label={t('viewing.cover.show', { how: soft })}
          isFilled
          onClick={() => toggleSideCover(side)}
          testId={`show-${side}`}
        />
      </div>
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
