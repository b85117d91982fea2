import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { Notices } from './Notices'
import { applyLanguage } from '../i18n/startMessages'
import { usePreferences } from '../stores/preferencesStore'
import { cssVariables, theme } from '../ui/theme'
import type { AppRouter } from './router'

/** The whole page, in the language and the theme of this person. */
export function App({ router }: { readonly router: AppRouter }) {
  const language = usePreferences((state) => state.language)
  const colours = usePreferences((state) => state.theme)
  useEffect(() => applyLanguage(language), [language])
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={colours}>
        <ErrorBoundary>
          <RouterProvider router={router} />
        </ErrorBoundary>
        <Notifications
          className="notices"
          notificationMaxHeight={480}
          position="bottom-right"
          autoClose={8000}
          limit={8}
        />
        <Notices />
      </MantineProvider>
    </DirectionProvider>
  )
}
