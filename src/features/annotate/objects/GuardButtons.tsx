import { IconEye, IconEyeOff, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../../domain/records/ids'
import { useKeyOf } from '../../../stores/keysStore'
import { useObjectView } from '../../../stores/objectViewStore'
import { ToolButton } from '../../../ui/ToolButton'
import { hideSelected, lockSelected } from './objectActions'

/** Lock and eye of what is selected. */
export function GuardButtons({ ids }: { readonly ids: readonly RecordId[] }) {
  const { t } = useTranslation()
  const areLocked = useObjectView(({ locked }) => ids.every((id) => locked.has(id)))
  const areHidden = useObjectView(({ hidden }) => ids.every((id) => hidden.has(id)))
  const Lock = areLocked ? IconLock : IconLockOpen
  const Eye = areHidden ? IconEyeOff : IconEye
  return (
    <>
      <ToolButton
        label={t('objectsPanel.lock')}
        icon={<Lock size={16} aria-hidden="true" />}
        isIconOnly
        isActive={areLocked}
        keys={useKeyOf('lock')}
        onClick={lockSelected}
        testId="lock"
      />
      <ToolButton
        label={t('objectsPanel.hide')}
        icon={<Eye size={16} aria-hidden="true" />}
        isIconOnly
        isActive={areHidden}
        keys={useKeyOf('hide')}
        onClick={hideSelected}
        testId="hide"
      />
    </>
  )
}
