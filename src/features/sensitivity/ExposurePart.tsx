import { IconDownload, IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBack } from '../../domain/exposure/exposure'
import { limitExposure, resetExposure, useExposure } from '../../stores/exposureStore'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'

/** How long this person has had graphic frames on screen; nobody else sees it. */
export function ExposurePart() {
  const { t } = useTranslation()
  const days = useExposure((state) => state.days)
  const limit = useExposure((state) => state.limitMinutes)
  const [opened] = useState(() => new Date())
  const lastDays = daysBack(opened, 7).map((day) => days[day] ?? 0)
  const week = lastDays.reduce((sum, each) => sum + each, 0)
  return (
    <section>
      <h3>{t('viewing.exposure.title')}</h3>
      <p className="viewing-line">
        <span>{t('viewing.exposure.today')}</span>
        <span className="ltr" data-testid="exposure-today" data-ms={Math.round(lastDays[0] ?? 0)}>
          {clockText(lastDays[0] ?? 0)}
        </span>
      </p>
      <p className="viewing-line">
        <span>{t('viewing.exposure.week')}</span>
        <span className="ltr">{clockText(week)}</span>
      </p>
      <label className="viewing-line">
        {t('viewing.exposure.limit')}
        <input
          type="number"
          className="plain-select viewing-minutes"
          min={1}
          max={1440}
          value={limit ?? ''}
          placeholder="–"
          data-testid="exposure-limit"
          onChange={(event) => {
            const minutes = event.currentTarget.valueAsNumber
            if (event.currentTarget.value === '') limitExposure(undefined)
            else if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) limitExposure(minutes)
          }}
        />
      </label>
      <p className="small muted">{t('viewing.exposure.private')}</p>
      <div className="row">
        <ToolButton
          label={t('viewing.exposure.reset')}
          icon={<IconEraser size={14} aria-hidden="true" />}
          isFilled
          isDisabled={Object.keys(days).length === 0}
          onClick={resetExposure}
          testId="exposure-reset"
        />
        <ToolButton
          label={t('viewing.exposure.export')}
          icon={<IconDownload size={14} aria-hidden="true" />}
          isFilled
          onClick={() => session().exportExposure()}
          testId="exposure-export"
        />
      </div>
    </section>
  )
}

/** `h:mm:ss`, in whole seconds. */
function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
