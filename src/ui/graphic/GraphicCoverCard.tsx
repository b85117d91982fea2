import './graphic.css'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FrameSpan } from '../../domain/time/frameSpan'
import { ToolButton } from '../ToolButton'

interface GraphicCoverCardProps {
  /** Which of several pictures is covered, for tests; empty where there is one. */
  readonly testSuffix?: string
  /** The graphic frames that are here; undefined where the clip is marked as a whole. */
  readonly span: FrameSpan | undefined
  readonly isWholeClip: boolean
  /** By which tags it is marked. */
  readonly names: readonly string[]
  /** How it would be shown. */
  readonly soft: string
  /** The frame that skipping goes to; undefined where there is none. */
  readonly beyond: number | undefined
  readonly isReadOnly: boolean
  readonly showKey: string | undefined
  readonly skipKey: string | undefined
  readonly onShow: () => void
  readonly onSkip: () => void
  readonly onHandOver: () => void
}

/** Stands in place of a graphic picture until the viewer chooses: what it is marked as, and the ways on. */
export function GraphicCoverCard(props: GraphicCoverCardProps) {
  const { i18n, t } = useTranslation()
  const { span, names, beyond, isReadOnly, testSuffix = '' } = props
  return (
    <div className="graphic-cover" data-testid={`graphic-cover${testSuffix}`} dir={i18n.dir()}>
      <div className="graphic-cover-card" role="alert">
        <IconEyeOff size={24} aria-hidden="true" className="warn" />
        {props.isWholeClip ? <p className="strong">{t('viewing.cover.clip')}</p> : null}
        {span ? <p className="strong">{t('viewing.cover.range', { first: span.start, last: span.end - 1 })}</p> : null}
        {names.length > 0 ? <bdi className="second">{names.join(t('viewing.comma'))}</bdi> : null}
        <p className="second">{t('viewing.cover.choose')}</p>
      </div>
      <div className="graphic-cover-ways">
        <ToolButton
          label={t('viewing.cover.show', { how: props.soft })}
          keys={props.showKey}
          isFilled
          onClick={props.onShow}
          testId={`graphic-show${testSuffix}`}
        />
        {beyond === undefined ? null : (
          <ToolButton
            label={t('viewing.cover.skip', { frame: beyond })}
            keys={props.skipKey}
            isPrimary
            onClick={props.onSkip}
            testId={`graphic-skip${testSuffix}`}
          />
        )}
        <ToolButton
          label={span ? t('viewing.cover.handOver') : t('viewing.cover.handOverClip')}
          hint={isReadOnly ? t('readOnly.sign') : t('viewing.cover.handOverHint')}
          isFilled
          isDisabled={isReadOnly}
          onClick={props.onHandOver}
          testId={`graphic-hand-over${testSuffix}`}
        />
      </div>
    </div>
  )
}
