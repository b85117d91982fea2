import './sun.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Provenance } from '../../../domain/records/provenance'
import { clockText } from '../../../domain/sun/clockText'
import { CopyButton } from '../../../ui/CopyButton'
import { ToolButton } from '../../../ui/ToolButton'
import type { RecordChange } from '../useRecordChange'
import { AddToBasis } from './AddToBasis'
import { sunCitation } from './sunCitation'
import { SunDial } from './SunDial'
import { SunInputs } from './SunInputs'
import { sunReading, type SunReading } from './sunReading'
import { SunReadings } from './SunReadings'
import { useSunChoice, type SunChoice } from './useSunChoice'

/** To see what another time would have looked like. */
const STEPS = [
  { name: 'back60', minutes: -60 },
  { name: 'back10', minutes: -10 },
  { name: 'on10', minutes: 10 },
  { name: 'on60', minutes: 60 },
] as const

/** A line may not end within a date. */
const DATE_OR_WORDS = /\d{4}-\d{2}-\d{2}|.+?(?=\d{4}-\d{2}-\d{2}|$)/g

interface SunSectionProps {
  readonly record: Provenance
  readonly isReadOnly: boolean
  readonly change: RecordChange
}

/** Where the sun stood at a place and a time: an aid, that records nothing by itself. */
export function SunSection({ record, isReadOnly, change }: SunSectionProps) {
  const { t } = useTranslation()
  const choice = useSunChoice(record)
  const { place, time } = choice
  const reading = useMemo(() => sunReading(place, time), [place, time])
  return (
    <section className="record-section" aria-label={t('sun.title')} data-testid="sun">
      <h2>{t('sun.title')}</h2>
      <p className="second">{t('sun.aid')}</p>
      <div className="sun-body">
        <SunInputs choice={choice} />
        {reading.ok ? (
          <>
            <SunDial reading={reading.value} />
            <div className="sun-side">
              <SunReadings reading={reading.value} />
              <OtherTimes reading={reading.value} choice={choice} />
              <Citation reading={reading.value} record={record} isReadOnly={isReadOnly} change={change} />
            </div>
          </>
        ) : (
          <p className="sun-problem" role="status">
            {t(`sun.problem.${reading.problem}`)}
          </p>
        )}
      </div>
    </section>
  )
}

function OtherTimes({ reading: { date }, choice }: { readonly reading: SunReading; readonly choice: SunChoice }) {
  const { t } = useTranslation()
  const { moment, zone } = date
  if (!moment) return null
  return (
    <div className="row" role="group" aria-label={t('sun.step.label')}>
      <span className="small muted">{t('sun.step.label')}</span>
      {STEPS.map(({ name, minutes }) => (
        <ToolButton
          key={name}
          label={t(`sun.step.${name}`)}
          isFilled
          onClick={() => {
            const { day, clock } = clockText(moment.at + minutes * 60_000, zone)
            choice.enterTime({ value: `${day}T${clock}`, zone, precision: 'minute', basis: '' })
          }}
        />
      ))}
    </div>
  )
}

function Citation({ reading, ...target }: SunSectionProps & { readonly reading: SunReading }) {
  const { t } = useTranslation()
  const sentence = sunCitation(reading, t)
  return (
    <div className="sun-citation">
      <p data-testid="sun-citation">
        {[...sentence.matchAll(DATE_OR_WORDS)].map(({ 0: part, index }) => (
          <span key={index} className={/^\d{4}-/.test(part) ? 'whole' : undefined}>
            {part}
          </span>
        ))}
      </p>
      <div className="row">
        <CopyButton text={sentence} label={t('sun.copy')} testId="sun-copy" />
        <AddToBasis sentence={sentence} {...target} />
      </div>
    </div>
  )
}
