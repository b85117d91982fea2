import './begin'
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
import { atMost } from './atMost'
import { keepKeys } from './commands/keepKeys'
import { compose } from './compose'
import { watchFocusReach } from './focusReach'
import { guardUnsaved } from './guardUnsaved'
import { keepObjectViews } from './keepObjectViews'
import { keepPreferences } from './keepPreferences'
import { loadFonts } from './loadFonts'
import { loadScreen } from './loadScreen'
import { router } from './router'
import { StorageFailure } from './StorageFailure'
import { tellUnhandled } from './tellUnhandled'
import { WipedScreen } from './wipe/WipedScreen'
import { isWipeMarked } from './wipe/wipeMark'

/** What is ready by then is drawn once, and not first without the project and then with it. */
const SHOW_AFTER_MS = 1000

keepPreferences()
keepObjectViews()
keepKeys()
watchFocusReach()
guardUnsaved()
tellUnhandled()
loadFonts()
// The screen that the address names is fetched while the database opens.
const loading = loadScreen()
// The router asks for it again, and says so where it cannot be had.
loading.catch(() => undefined)
void start()

// Not awaited at the top: the screen's own file would wait for the end of this one.
async function start(): Promise<void> {
  await startMessages()
  const place = document.getElementById('root')
  if (!place) throw new InvariantError('The page has no root')
  const root = createRoot(place)
  if (isWipeMarked()) {
    root.render(<WipedScreen />)
    return
  }
  try {
    const { opening } = await compose(router)
    await atMost(SHOW_AFTER_MS, Promise.all([opening, loading]))
    root.render(<App router={router} />)
  } catch (error) {
    root.render(<StorageFailure error={error} />)
  }
}
