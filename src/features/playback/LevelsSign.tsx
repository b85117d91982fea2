import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { areNeutral, LEVEL_NAMES, NEUTRAL_LEVELS } from '../../domain/levels/levels'
import { useKeyOf } from '../../stores/keysStore'
import { resetLevels, toggleBefore, useLevels } from '../../stores/levelsStore'
import { ToolButton } from '../../ui/ToolButton'
import { levelText } from './levelText'

/** Stands over the picture for as long as it is not shown as it was decoded: nobody takes an altered view for the footage. */
export function LevelsSign() {
  const { t } = useTranslation()
  const levels = useLevels((state) => state.levels)
  const compareKey = useKeyOf('compareLevels')
  const isBefore = useLevels((state) => state.isBefore)
  if (areNeutral(levels)) return null
  const changed = LEVEL_NAMES.filter((name) => levels[name] !== NEUTRAL_LEVELS[name])
  return (
    <div className="view-sign" role="status" data-testid="levels-sign">
      {isBefore ? (
        <span>{t('look.levels.isBefore')}</span>
      ) : (
        <>
          <IconAlertTriangle size={14} aria-hidden="true" className="warn" />
          <span className="strong">{t('look.levels.altered')}</span>
          {levels.channel === 'all' ? null : <span>{t(`look.levels.channels.${levels.channel}`)}</span>}
          {changed.map((name) => (
            <span key={name}>
              {t(`look.levels.names.${name}`)} <span className="ltr">{levelText(name, levels[name])}</span>
            </span>
          ))}
        </>
      )}
      <ToolButton
        label={isBefore ? t('look.levels.after') : t('look.levels.before')}
        keys={compareKey}
        isFilled
        onClick={toggleBefore}
      />
      <ToolButton label={t('look.levels.reset')} isFilled onClick={resetLevels} testId="levels-reset" />
    </div>
  )
}
