import { SegmentedControl } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeObjectView, useObjectView } from '../../stores/objectViewStore'
import { BarPopover } from '../../ui/BarPopover'
import { ToolButton } from '../../ui/ToolButton'

/** How boxes look on the picture: fill, labels, colours; and the way back for what was hidden or locked. */
export function BoxViewControl() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { opacity, hasLabels, colourBy, hidden, locked } = useObjectView((state) => state)
  const percent = Math.round(opacity * 100)
  return (
    <BarPopover
      label={t('boxView.title')}
      icon={<IconStack2 size={16} aria-hidden="true" />}
      isIconOnly
      isMarked={hidden.size > 0}
      isOpen={isOpen}
      onToggle={setOpen}
      side="top"
      width={320}
      testId="box-view"
    >
      <div className="levels">
        <div className="box-view-row">
          <label htmlFor="box-opacity">{t('boxView.opacity')}</label>
          <input
            id="box-opacity"
            type="range"
            // Figures grow to the right in both languages, as on every scale.
            dir="ltr"
            min={0}
            max={100}
            step={5}
            value={percent}
            aria-valuetext={`${percent}%`}
            onChange={(event) => changeObjectView({ opacity: Number(event.currentTarget.value) / 100 })}
          />
          <output htmlFor="box-opacity" className="ltr">
            {percent}%
          </output>
        </div>
        <label className="row">
          <input
            type="checkbox"
            checked={hasLabels}
            onChange={(event) => changeObjectView({ hasLabels: event.currentTarget.checked })}
          />
          {t('boxView.labels')}
        </label>
        <div className="row">
          <span id="box-colour-by">{t('boxView.colourBy')}</span>
          <span className="spacer" />
          <SegmentedControl
            aria-labelledby="box-colour-by"
            value={colourBy}
            onChange={(value) => changeObjectView({ colourBy: value })}
            data={[
              { value: 'tag', label: t('boxView.byTag') },
              { value: 'object', label: t('boxView.byObject') },
            ]}
          />
        </div>
        <p className="muted small">{t('boxView.legend')}</p>
        {hidden.size > 0 ? (
          <ToolButton
            label={t('boxView.shown', { count: hidden.size })}
            isFilled
            onClick={() => changeObjectView({ hidden: new Set() })}
            testId="show-hidden"
          />
        ) : null}
        {locked.size > 0 ? (
          <ToolButton
            label={t('boxView.unlock', { count: locked.size })}
            isFilled
            onClick={() => changeObjectView({ locked: new Set() })}
            testId="unlock-all"
          />
        ) : null}
      </div>
    </BarPopover>
  )
}
