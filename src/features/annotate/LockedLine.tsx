import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../domain/records/ids'
import { toggleLocked, useObjectView } from '../../stores/objectViewStore'
import { ToolButton } from '../../ui/ToolButton'

/** Says that what is selected, or some of it, is locked, and unlocks it; nothing where nothing is. */
export function LockedLine({ ids }: { readonly ids: readonly RecordId[] }) {
  const { t } = useTranslation()
  const view = useObjectView(({ locked }) => locked)
  const locked = ids.filter((id) => view.has(id))
  if (locked.length === 0) return null
  return (
    <p className="locked-line" data-testid="locked-line">
      <IconLock size={14} aria-hidden="true" />
      <span>{ids.length === 1 ? t('locks.held') : t('locks.someHeld', { count: locked.length })}</span>
      <ToolButton label={t('locks.unlock')} isFilled onClick={() => void toggleLocked(locked)} testId="unlock" />
    </p>
  )
}
