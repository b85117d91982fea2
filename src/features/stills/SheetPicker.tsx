import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StillRecord } from '../../domain/records/still'
import { change } from './stillActions'

const SECONDS = [1, 2, 5, 10, 30, 60]

/** Which frames a contact sheet has. */
export function SheetPicker({ still, isReadOnly }: { readonly still: StillRecord; readonly isReadOnly: boolean }) {
  const { t } = useTranslation()
  const { sheet = { everySeconds: 10 } } = still
  return (
    <Select
      aria-label={t('stills.sheet.label')}
      className="still-kind"
      data={[
        ...SECONDS.map((count) => ({ value: `${count}`, label: t('stills.sheet.every', { count }) })),
        { value: 'annotations', label: t('stills.sheet.annotations') },
      ]}
      value={sheet === 'annotations' ? sheet : `${sheet.everySeconds}`}
      allowDeselect={false}
      readOnly={isReadOnly}
      data-testid="still-sheet"
      onChange={(value) =>
        change(still.id, { sheet: value === 'annotations' ? value : { everySeconds: Number(value) } })
      }
    />
  )
}
