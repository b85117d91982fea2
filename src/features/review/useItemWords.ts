import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, useTagsById } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { codedRecord, type ReviewedClip } from '../../stores/reviewQueries'
import { useWorkspace } from '../../stores/workspaceStore'
import type { ItemWords } from './itemWords'

/** Puts items of a review in words of the page's language. */
export function useItemWords({ table, coderIds }: ReviewedClip): ItemWords {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const tags = useTagsById()
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      t,
      table,
      coderIds,
      recordOf: (id) => workspace && codedRecord(workspace, id),
      tagName: (id) => inLanguage(tags.get(id)?.tag.labels ?? {}, language, id),
    }),
    [t, table, coderIds, workspace, tags, language],
  )
}
