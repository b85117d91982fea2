import { browserStorage } from './browserStorage'
import { readPreferences } from './readPreferences'
import { DEFAULT_PREFERENCES, preferencesStore } from '../stores/preferencesStore'

const KEY = 'framebench-preferences'

/** Loads the preferences of this browser and keeps them from now on. What does not read is left at its default. */
export function keepPreferences(): void {
  const language = navigator.language.startsWith('ar') ? 'ar' : 'en'
  preferencesStore.setState({
    ...DEFAULT_PREFERENCES,
    language,
    ...readPreferences(parsed(browserStorage.getItem(KEY))),
  })
  preferencesStore.subscribe((preferences) => browserStorage.setItem(KEY, JSON.stringify(preferences)))
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}
