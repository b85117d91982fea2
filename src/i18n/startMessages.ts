import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { preferencesStore, type Language } from '../stores/preferencesStore'
import { ar } from './ar'
import { en } from './en'
import { keepKeysInTexts } from './keysInTexts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'messages'
    resources: { messages: typeof en }
  }
}

/** Loads both catalogues; they are part of the program, so that nothing is requested when the language changes. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: preferencesStore.getState().language,
    fallbackLng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  keepKeysInTexts()
  applyLanguage(preferencesStore.getState().language)
}

/** Puts the page into a language and its direction. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  void i18next.changeLanguage(language)
}
