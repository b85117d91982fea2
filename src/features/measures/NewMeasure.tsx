import { useTranslation } from 'react-i18next'
import type { ClaimId, MeasureId } from '../../domain/records/ids'
import { useTags } from '../../stores/codebookQueries'
import { add } from './measureActions'
import { TagSelect } from './TagSelect'
import { useWords } from './useWords'

interface NewMeasureProps {
  readonly claimId?: ClaimId | undefined
  readonly onAdded: (id: MeasureId) => void
}

/** Begins a measure with its tag; everything else of it can be left as it is. */
export function NewMeasure({ claimId, onAdded }: NewMeasureProps) {
  const { t } = useTranslation()
  const words = useWords()
  if (useTags().length === 0) return <p className="second">{t('measures.noTags')}</p>
  return (
    <TagSelect
      label={t('measures.newFrom')}
      value={undefined}
      placeholder={t('measures.tag')}
      onTag={(tagId) => {
        const id = tagId && add(tagId, words.tagName(tagId), claimId)
        if (id) onAdded(id)
      }}
      testId="new-measure"
    />
  )
}
