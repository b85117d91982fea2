import type { AgreementContext } from '../../domain/agreement/agreementContext'
import type { AgreementStatistics } from '../../domain/agreement/agreementStatistics'
import type { CodedClip } from '../../domain/agreement/codedClip'
import type { ReviewRules } from '../../domain/records/reviewRules'
import type { Result } from '../../domain/result'

/** What is compared, and by which rules: a `ReviewedProject` is one. */
export interface AgreementQuestion {
  readonly clips: readonly CodedClip[]
  readonly rules: ReviewRules
  readonly context: AgreementContext
}

export type AgreementProblem = { readonly code: 'cancelled' } | { readonly code: 'failed'; readonly message: string }

export interface AgreementOptions {
  readonly signal: AbortSignal
  /** Of the whole, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Computes how much coders agree beside the page, which goes on meanwhile. */
export interface AgreementComputer {
  compute(asked: AgreementQuestion, options: AgreementOptions): Promise<Result<AgreementStatistics, AgreementProblem>>
}
