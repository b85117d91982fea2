import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface PseudonymFieldProps {
  readonly value: string
  /** Shows that one is missing. */
  readonly isMissing: boolean
  readonly onValue: (value: string) => void
}

/** Asks under which pseudonym somebody works in a project. The browser offers no name that it knows. */
export function PseudonymField({ value, isMissing, onValue }: PseudonymFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('newProject.pseudonym')}
      description={t('newProject.pseudonymHint')}
      dir="auto"
      maxLength={60}
      autoComplete="off"
      value={value}
      error={isMissing ? t('newProject.pseudonymMissing') : undefined}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
}
