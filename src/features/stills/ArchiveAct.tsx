import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface ArchiveActProps {
  readonly isTaken: boolean
  readonly onTaken: (isTaken: boolean) => void
  readonly testId: string
}

/** The tick by which protected people leave uncovered, for the archive only. */
export function ArchiveAct({ isTaken, onTaken, testId }: ArchiveActProps) {
  const { t } = useTranslation()
  return (
    <Checkbox
      label={t('stills.archiveAct')}
      checked={isTaken}
      data-testid={testId}
      onChange={(event) => onTaken(event.currentTarget.checked)}
    />
  )
}
