import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../domain/records/ids'
import { inLanguage, useTagsById } from '../../stores/codebookQueries'
import { useClaimMeasures, useCoders, useMeasured } from '../../stores/measureQueries'
import type { Language } from '../../stores/preferencesStore'
import { measureText } from './measureText'
import type { Words } from './measureWords'

/** One measure of a claim in words. */
interface MeasureLine {
  readonly sentence: string
}

const NONE: readonly MeasureLine[] = []

/** What the measures of a claim find, in a language of choice. None until every clip that they ask about has been read. */
export function useMeasureLines(claimId: ClaimId): (language: Language) => readonly MeasureLine[] {
  const { i18n } = useTranslation()
  const tags = useTagsById()
  const coders = useCoders()
  const { measured, waiting } = useMeasured(useClaimMeasures(claimId))
  return useCallback(
    (language) => {
      if (waiting > 0) return NONE
      const names = new Map<string, string>(coders.map(({ id, pseudonym }) => [id, pseudonym]))
      const words: Words = {
        t: i18n.getFixedT(language),
        language,
        tagName: (id) => inLanguage(tags.get(id)?.tag.labels ?? {}, language, id),
        coderName: (id) => names.get(id) ?? id,
      }
      return measured.map((found) => ({ sentence: measureText(words, found) }))
    },
    [i18n, tags, coders, measured, waiting],
  )
}
