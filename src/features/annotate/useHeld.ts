import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../domain/records/ids'
import { useObjectView } from '../../stores/objectViewStore'
import { useIsReadOnly } from '../../stores/workspaceStore'

/** Why one of these cannot be changed at present, as a sentence; undefined where all of them can. */
export function useHeld(...ids: readonly RecordId[]): string | undefined {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const isLocked = useObjectView(({ locked }) => ids.some((id) => locked.has(id)))
  if (isReadOnly) return t('readOnly.sign')
  return isLocked ? t('locks.held') : undefined
}
