import { SegmentedControl } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  areNeutral,
  CHANNELS,
  LEVEL_NAMES,
  LEVEL_RANGES,
  NEUTRAL_LEVELS,
  type LevelName,
} from '../../domain/levels/levels'
import { changeLevels, resetLevels, toggleBefore, useLevels } from '../../stores/levelsStore'
import { isKeyOf, useKeyOf } from '../../stores/keysStore'
import { BarPopover } from '../../ui/BarPopover'
import { ToolButton } from '../../ui/ToolButton'
import { levelText } from './levelText'

/** The event by which the key for this panel reaches it. */
export const LEVELS_EVENT = 'framebench:levels'

/** Brightness, contrast, gamma, sharpening and single channels of the view. */
export function LevelsControl() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const levels = useLevels((state) => state.levels)
  const isBefore = useLevels((state) => state.isBefore)
  const isNeutral = areNeutral(levels)
  const levelsKey = useKeyOf('levels')
  const compareKey = useKeyOf('compareLevels')
  useEffect(() => {
    const toggle = () => setOpen((before) => !before)
    globalThis.addEventListener(LEVELS_EVENT, toggle)
    return () => globalThis.removeEventListener(LEVELS_EVENT, toggle)
  }, [])
  return (
    <BarPopover
      label={t('look.levels.title')}
      icon={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
      keys={levelsKey}
      isMarked={!isNeutral}
      isOpen={isOpen}
      onToggle={setOpen}
      side="top"
      width={344}
      testId="levels"
      onKey={(event) => {
        // A slider has the focus while one compares, and the keys of the screen rest then.
        if (!isKeyOf('compareLevels', event) || event.repeat) return
        event.stopPropagation()
        toggleBefore()
      }}
    >
      <div className="levels">
        {LEVEL_NAMES.map((name) => (
          <LevelSlider key={name} name={name} />
        ))}
        <SegmentedControl
          fullWidth
          aria-label={t('look.levels.channel')}
          value={levels.channel}
          onChange={(channel) => changeLevels({ channel })}
          data={CHANNELS.map((channel) => ({ value: channel, label: t(`look.levels.channels.${channel}`) }))}
        />
        <p className="muted small">{t('look.levels.viewOnly')}</p>
        <div className="row">
          <ToolButton
            label={isBefore ? t('look.levels.after') : t('look.levels.before')}
            keys={compareKey}
            isFilled
            isActive={isBefore}
            isDisabled={isNeutral}
            onClick={toggleBefore}
            testId="levels-before"
          />
          <ToolButton
            label={t('look.levels.reset')}
            isFilled
            isDisabled={isNeutral}
            onClick={resetLevels}
            testId="levels-reset-all"
          />
        </div>
      </div>
    </BarPopover>
  )
}

function LevelSlider({ name }: { readonly name: LevelName }) {
  const { t } = useTranslation()
  const value = useLevels((state) => state.levels[name])
  const { min, max, step } = LEVEL_RANGES[name]
  const label = t(`look.levels.names.${name}`)
  return (
    <div className="level">
      <label htmlFor={`level-${name}`}>{label}</label>
      <input
        id={`level-${name}`}
        type="range"
        // Figures grow to the right in both languages, as on every scale.
        dir="ltr"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={levelText(name, value)}
        onChange={(event) => changeLevels({ [name]: Number(event.currentTarget.value) })}
      />
      <output htmlFor={`level-${name}`} className="ltr" data-testid={`level-${name}`}>
        {levelText(name, value)}
      </output>
      <ToolButton
        label={t('look.levels.resetOne', { name: label })}
        icon={<IconArrowBackUp size={14} aria-hidden="true" />}
        isIconOnly
        isDisabled={value === NEUTRAL_LEVELS[name]}
        onClick={() => changeLevels({ [name]: NEUTRAL_LEVELS[name] })}
      />
    </div>
  )
}
