import { useTranslation } from 'react-i18next'
import { usePreferences } from './preferencesStore'

/** What softening does, by the person's own preferences, as a short phrase. */
export function useSoftText(): string {
  const { t } = useTranslation()
  const hasBlur = usePreferences((state) => state.graphicBlur !== 'none')
  const isGrey = usePreferences((state) => state.isGraphicGrey)
  if (hasBlur) return isGrey ? t('viewing.soft.both') : t('viewing.soft.blur')
  return isGrey ? t('viewing.soft.grey') : t('viewing.soft.none')
}
