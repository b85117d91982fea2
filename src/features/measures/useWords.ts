import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, useTagsById } from '../../stores/codebookQueries'
import { useCoders } from '../../stores/measureQueries'
import { usePreferences } from '../../stores/preferencesStore'
import type { Words } from './measureWords'

/** Puts measures in words of the page's language. */
export function useWords(): Words {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const tags = useTagsById()
  const coders = useCoders()
  return useMemo(() => {
    const names = new Map<string, string>(coders.map(({ id, pseudonym }) => [id, pseudonym]))
    return {
      t,
      language,
      tagName: (id) => inLanguage(tags.get(id)?.tag.labels ?? {}, language, id),
      coderName: (id) => names.get(id) ?? id,
    }
  }, [t, language, tags, coders])
}
