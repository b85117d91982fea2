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
  const guards = [
    { id: 'lock', Icon: areLocked ? IconLock : IconLockOpen, isActive: areLocked, run: lockSelected },
    { id: 'hide', Icon: areHidden ? IconEyeOff : IconEye, isActive: areHidden, run: hideSelected },
  ] as const
  const keys = { lock: useKeyOf('lock'), hide: useKeyOf('hide') }
  return guards.map(({ id, Icon, isActive, run }) => (
    <ToolButton
      key={id}
      label={t(`objectsPanel.${id}`)}
      icon={<Icon size={16} aria-hidden="true" />}
      isIconOnly
      isActive={isActive}
      keys={keys[id]}
      onClick={run}
      testId={id}
    />
  ))
}
