import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementStatistics } from '../../domain/agreement/agreementStatistics'
import type { AgreementProblem, AgreementQuestion } from '../../engine/ports/agreement'
import { useReviewedClip } from '../../stores/reviewQueries'
import { session } from '../../stores/session'
import { AgreementPanel } from './AgreementPanel'

interface Computed {
  readonly question: AgreementQuestion
  readonly statistics: AgreementStatistics | undefined
  readonly problem: AgreementProblem | undefined
}

/** How much the coders of the clip in view agree; computed beside the page, and only anew where codes have changed. */
export function ClipAgreement() {
  const question = useReviewedClip()?.question
  const isAsked = question !== undefined && question.clips.some(({ coders }) => coders.length > 1)
  return isAsked ? <Agreement question={question} /> : null
}

function Agreement({ question }: { readonly question: AgreementQuestion }) {
  const { t } = useTranslation()
  const [computed, setComputed] = useState<Computed | undefined>(undefined)
  const [share, setShare] = useState(0)
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    void session()
      .agreement.compute(question, { signal, onProgress: setShare })
      .then((answer) => {
        if (signal.aborted) return
        setComputed({
          question,
          statistics: answer.ok ? answer.value : undefined,
          problem: answer.ok ? undefined : answer.problem,
        })
      })
    return () => ended.abort()
  }, [question])
  const isCurrent = computed?.question === question
  if (isCurrent && computed.problem) {
    return (
      <p className="item-card bad" role="alert">
        {t('review.agreement.failed')}
      </p>
    )
  }
  return (
    <>
      {isCurrent ? null : (
        <p className="item-card muted" role="status">
          {t('review.agreement.counting', { percent: Math.round(100 * share) })}
        </p>
      )}
      {computed?.statistics ? <AgreementPanel statistics={computed.statistics} /> : null}
    </>
  )
}
