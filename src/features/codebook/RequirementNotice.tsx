import { IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MissingTag } from '../../domain/codebook/requirements'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { seek } from '../../stores/playbackStore'
import { useMissingHere } from './useMissingHere'

/** Says which required tag is not set where somebody is at work. It forbids nothing. */
export function RequirementNotice() {
  const { t } = useTranslation()
  const missing = useMissingHere()
  if (missing.length === 0) return null
  return (
    <section className="requirements" aria-label={t('codebook.missing.label')} data-testid="requirements">
      <ul>
        {missing.map((each) => (
          <RequirementLine key={`${each.record.id} ${each.tagId} ${each.requiredId}`} missing={each} />
        ))}
      </ul>
    </section>
  )
}

function RequirementLine({ missing: { tagId, requiredId, spans } }: { readonly missing: MissingTag }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const [span] = spans
  if (!span) return null
  const nameOf = (id: typeof tagId) => inLanguage(byId.get(id)?.tag.labels ?? {}, id)
  const [first, last] = [span.start, span.end - 1]
  const place =
    first === last ? t('codebook.missing.onFrame', { first }) : t('codebook.missing.onFrames', { first, last })
  return (
    <li className="row">
      <IconLink size={14} aria-hidden="true" />
      <span>
        {t('codebook.missing.notice', { tag: nameOf(tagId), required: nameOf(requiredId), place })}{' '}
        <button type="button" className="text-button" onClick={() => seek(first)}>
          {t('codebook.missing.go')}
        </button>
      </span>
    </li>
  )
}
