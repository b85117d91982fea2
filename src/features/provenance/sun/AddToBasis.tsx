import { Menu } from '@mantine/core'
import { IconTextPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changedPlace } from '../../../domain/provenance/changedPlace'
import { changedTime } from '../../../domain/provenance/changedTime'
import { valueOf } from '../../../domain/provenance/provenanceField'
import type { Provenance } from '../../../domain/records/provenance'
import { notify } from '../../../stores/noticesStore'
import type { RecordChange } from '../useRecordChange'

/** Where the sun speaks for something: what the team found out for itself. */
const FIELDS = ['recordedAtVerified', 'cameraPlaceVerified', 'placeShownVerified'] as const
/** What a ground can hold, as its schema says. */
const MOST_CHARACTERS = 20_000

interface AddToBasisProps {
  readonly sentence: string
  readonly record: Provenance
  readonly isReadOnly: boolean
  readonly change: RecordChange
}

/** Writes the sentence below what stands as the ground of a verified time or place, as one edit that can be undone. */
export function AddToBasis({ sentence, record, isReadOnly, change }: AddToBasisProps) {
  const { t } = useTranslation()
  const add = (field: (typeof FIELDS)[number]) => {
    const basis = valueOf(record, field)?.basis ?? ''
    const values = { field: t(`clipRecord.fields.${field}`) }
    const longer = basis === '' ? sentence : `${basis}\n${sentence}`
    if (basis.includes(sentence)) return notify('info', 'sun.isThere', values)
    if (longer.length > MOST_CHARACTERS) return notify('warning', 'sun.noRoom', values)
    const refusal =
      field === 'recordedAtVerified' ? addToTime(record, longer, change) : addToPlace(record, field, longer, change)
    if (refusal === undefined) notify('info', 'sun.added', values)
  }
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button
          type="button"
          className="tool-button is-filled"
          aria-disabled={isReadOnly || undefined}
          disabled={isReadOnly}
          data-testid="sun-add"
        >
          <IconTextPlus size={16} aria-hidden="true" />
          {t('sun.add')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {FIELDS.map((field) => (
          <Menu.Item key={field} onClick={() => add(field)}>
            {t(`clipRecord.fields.${field}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function addToTime(record: Provenance, basis: string, change: RecordChange): string | undefined {
  const changed = changedTime(record.recordedAt?.verified, 'basis', basis)
  return changed.ok ? change.set('recordedAtVerified', changed.value) : ''
}

function addToPlace(
  record: Provenance,
  field: 'cameraPlaceVerified' | 'placeShownVerified',
  basis: string,
  change: RecordChange,
): string | undefined {
  const changed = changedPlace(valueOf(record, field), 'basis', basis)
  return changed.ok ? change.set(field, changed.value) : ''
}
