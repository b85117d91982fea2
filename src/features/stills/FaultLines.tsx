import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../domain/records/ids'
import { faultText, type LeavingFault } from './leavingFaults'

/** More are only counted: whoever has mended these sees the next. */
const MOST_SHOWN = 20

interface FaultLinesProps {
  readonly faults: readonly LeavingFault[]
  /** Shows the still that a line is about. */
  readonly onStill?: ((id: RecordId) => void) | undefined
}

/** What keeps stills from leaving together, each line with the still that it is about. */
export function FaultLines({ faults, onStill }: FaultLinesProps) {
  const { t } = useTranslation()
  const more = faults.length - MOST_SHOWN
  return (
    <ul className="fault-lines" data-testid="together-faults">
      {faults.slice(0, MOST_SHOWN).map((fault) => {
        const { still } = fault
        const code = 'fault' in fault ? fault.fault : fault.problem.code
        return (
          <li key={`${still.id} ${code}`} className="still-line warn small" data-fault={code}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            <span>
              {onStill ? (
                <button type="button" className="fault-still ltr" onClick={() => onStill(still.id)}>
                  f {still.frame}
                </button>
              ) : (
                <span className="strong ltr">f {still.frame}</span>
              )}{' '}
              {faultText(t, fault)}
            </span>
          </li>
        )
      })}
      {more > 0 ? <li className="small second">{t('stillsTogether.moreFaults', { count: more })}</li> : null}
    </ul>
  )
}
