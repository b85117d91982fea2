import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { STILL_TYPES, type StillType } from '../../engine/ports/stills'

interface FormatSelectProps {
  readonly type: StillType
  readonly onType: (type: StillType) => void
  readonly testId: string
}

/** How stills are encoded. */
export function FormatSelect({ type, onType, testId }: FormatSelectProps) {
  const { t } = useTranslation()
  return (
    <Select
      aria-label={t('stills.format')}
      className="still-format"
      data={STILL_TYPES.map((each) => ({ value: each, label: each.slice('image/'.length).toUpperCase() }))}
      value={type}
      allowDeselect={false}
      data-testid={testId}
      onChange={(value) => onType(STILL_TYPES.find((each) => each === value) ?? 'image/png')}
    />
  )
}
