import { useTranslation } from 'react-i18next'
import { sensitivity as values } from '../domain/records/fields'
import type { Sensitivity } from '../domain/sensitivity/sensitivity'

interface SensitivitySelectProps {
  /** What it is about, for who does not see where it stands. */
  readonly label: string
  readonly value: Sensitivity
  readonly isDisabled: boolean
  readonly onChange: (value: Sensitivity) => void
}

/** Chooses what a whole clip is marked as. */
export function SensitivitySelect({ label, value, isDisabled, onChange }: SensitivitySelectProps) {
  const { t } = useTranslation()
  return (
    <select
      className="plain-select"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      data-testid="clip-sensitivity"
      // In a row of a table a click, a key or two clicks on it are not meant for the row.
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={(event) => onChange(values.parse(event.currentTarget.value))}
    >
      {values.options.map((each) => (
        <option key={each} value={each}>
          {t(`sensitivity.${each}`)}
        </option>
      ))}
    </select>
  )
}
