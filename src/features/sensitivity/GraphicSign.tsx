import { IconEyeExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { coverAll, toggleSoft } from '../../stores/graphicStore'
import { useKeyOf } from '../../stores/keysStore'
import { useSight } from '../../stores/sight'
import { useSoftText } from '../../stores/useSoftText'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { handOverHere } from './graphicActions'

/** Stands over a graphic picture that is shown: how it is shown, and one press to another way. */
export function GraphicSign() {
  const { t } = useTranslation()
  const sight = useSight()
  const soft = useSoftText()
  const isShown = sight === 'soft' || sight === 'clear'
  const words = isShown ? t('viewing.sign', { how: sight === 'soft' ? soft : t('viewing.soft.none') }) : ''
  return (
    <>
      {/* Always there, so that its change is read out. */}
      <output className="visually-hidden">{words}</output>
      {isShown ? <Sign words={words} isSoft={sight === 'soft'} /> : null}
    </>
  )
}

function Sign({ words, isSoft }: { readonly words: string; readonly isSoft: boolean }) {
  const { t } = useTranslation()
  const softKey = useKeyOf('softenGraphic')
  const coverKey = useKeyOf('coverGraphic')
  const isReadOnly = useIsReadOnly()
  return (
    <div className="view-sign" data-testid="graphic-sign">
      <IconEyeExclamation size={14} aria-hidden="true" className="warn" />
      <span className="strong">{words}</span>
      <ToolButton
        label={isSoft ? t('viewing.asItIs') : t('viewing.soften')}
        keys={softKey}
        isFilled
        onClick={toggleSoft}
        testId="graphic-soften"
      />
      <ToolButton
        label={t('viewing.coverAgain')}
        keys={coverKey}
        isFilled
        onClick={coverAll}
        testId="graphic-cover-again"
      />
      <ToolButton
        label={t('viewing.handOver')}
        hint={isReadOnly ? t('readOnly.sign') : t('viewing.cover.handOverHint')}
        isFilled
        isDisabled={isReadOnly}
        onClick={handOverHere}
      />
    </div>
  )
}
