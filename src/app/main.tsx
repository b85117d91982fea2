import '@fontsource/noto-sans/latin-400.css'
import '@fontsource/noto-sans/latin-700.css'
import '@fontsource/noto-sans/latin-ext-400.css'
import '@fontsource/noto-sans/latin-ext-700.css'
import '@fontsource/noto-sans-arabic/arabic-400.css'
import '@fontsource/noto-sans-arabic/arabic-700.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './layout/layout.css'
import './layout/keys.css'
import './palette/palette.css'
import { createRoot } from 'react-dom/client'
import { InvariantError } from '../domain/invariantError'
import { startMessages } from '../i18n/startMessages'
import { App } from './App'
import { keepKeys } from './commands/keepKeys'
import { compose } from './compose'
import { watchFocusReach } from './focusReach'
import { guardUnsaved } from './guardUnsaved'
import { keepObjectViews } from './keepObjectViews'
import { keepPreferences } from './keepPreferences'
import { router } from './router'
import { StorageFailure } from './StorageFailure'
import { tellUnhandled } from './tellUnhandled'
import { installTrustedTypes } from './trustedTypes'
import { WipedScreen } from './wipe/WipedScreen'
import { isWipeMarked } from './wipe/wipeMark'

installTrustedTypes()
keepPreferences()
keepObjectViews()
keepKeys()
watchFocusReach()
guardUnsaved()
tellUnhandled()
await startMessages()

const place = document.getElementById('root')
if (!place) throw new InvariantError('The page has no root')
const root = createRoot(place)
if (isWipeMarked()) root.render(<WipedScreen />)
else {
  try {
    await compose(router)
    root.render(<App router={router} />)
  } catch (error) {
    root.render(<StorageFailure error={error} />)
  }
}
