import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { noticesStore, type Notice } from '../stores/noticesStore'

/** Shows each notice as a message that stays long enough to be read; problems stay until they are closed. */
export function Notices() {
  const { t } = useTranslation()
  useEffect(
    () =>
      noticesStore.subscribe(({ newest }) => {
        if (newest) show(newest, t(newest.key as 'app.name', newest.values), t('app.close'))
      }),
    [t],
  )
  return null
}

function show({ tone, id }: Notice, message: string, closeLabel: string): void {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  notifications.show({
    id: `notice-${id}`,
    message,
    color: 'gray',
    icon: <Icon size={16} aria-hidden="true" />,
    autoClose: tone === 'problem' ? false : 8000,
    role: tone === 'info' ? 'status' : 'alert',
    className: `notice is-${tone}`,
    closeButtonProps: { 'aria-label': closeLabel },
  })
}
