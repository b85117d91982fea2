import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface TypedNameProps {
  readonly name: string
  readonly value: string
  readonly onValue: (value: string) => void
}

/** What is deleted must be named by hand: a press too much deletes nothing. */
export function TypedName({ name, value, onValue }: TypedNameProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('deletion.typeName', { name })}
      dir="auto"
      autoComplete="off"
      data-autofocus
      data-testid="typed-name"
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
}

/** Whether what was typed is the name, whatever spaces stand around either. */
export function isNameTyped(typed: string, name: string): boolean {
  return typed.trim() === name.trim() && name.trim() !== ''
}
