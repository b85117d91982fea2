import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLine } from '../ui/CommandLine'
import { noticesStore, type Notice } from '../stores/noticesStore'

/** Shows each notice as a message that stays long enough to be read; problems stay until they are closed. */
export function Notices() {
  const { t } = useTranslation()
  useEffect(() => {
    const tell = () => {
      const { newest } = noticesStore.getState()
      if (!newest || newest === told) return
      told = newest
      show(newest, t(newest.key as 'app.name', newest.values), t('app.close'))
    }
    // A project is opened before the page is drawn, and may have something to say by then.
    tell()
    return noticesStore.subscribe(tell)
  }, [t])
  return null
}

let told: Notice | undefined

/** Notices on screen, oldest first; the oldest gives way, so that none is kept waiting unseen. */
const shown: string[] = []
const MOST_SHOWN = 4

function show({ tone, id, command }: Notice, message: string, closeLabel: string): void {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  const name = `notice-${id}`
  shown.push(name)
  if (shown.length > MOST_SHOWN) notifications.hide(shown.shift() ?? '')
  notifications.show({
    id: name,
    onClose: () => void shown.splice(shown.indexOf(name), shown.includes(name) ? 1 : 0),
    message: (
      <>
        {message}
        {command === undefined ? null : <CommandLine line={command} />}
      </>
    ),
    color: 'gray',
    icon: <Icon size={16} aria-hidden="true" />,
    autoClose: tone === 'problem' ? false : 8000,
    role: tone === 'info' ? 'status' : 'alert',
    className: `notice is-${tone}`,
    closeButtonProps: { 'aria-label': closeLabel },
  })
}
