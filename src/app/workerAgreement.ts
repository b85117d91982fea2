import type { AgreementStatistics } from '../domain/agreement/agreementStatistics'
import { fail, ok, type Result } from '../domain/result'
import type {
  AgreementComputer,
  AgreementOptions,
  AgreementProblem,
  AgreementQuestion,
} from '../engine/ports/agreement'
import { agreementReply } from './agreementMessages'

type Answer = Result<AgreementStatistics, AgreementProblem>

/** Asks a worker of its own for each question: what computes without a pause is ended with the worker. */
export class WorkerAgreement implements AgreementComputer {
  /** @param start makes a worker, which belongs to one question */
  constructor(private readonly start: () => Worker) {}

  async compute(
    { clips, rules, context }: AgreementQuestion,
    { signal, onProgress }: AgreementOptions,
  ): Promise<Answer> {
    if (signal.aborted) return fail({ code: 'cancelled' })
    const worker = this.start()
    const ended = new AbortController()
    try {
      return await new Promise<Answer>((settle) => {
        worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          const { data: reply } = agreementReply.safeParse(data)
          // Extensions post messages of their own.
          if (!reply || signal.aborted) return
          if (reply.kind === 'progress') onProgress(reply.share)
          else settle(reply.kind === 'done' ? ok(reply.statistics) : fail({ code: 'failed', message: reply.message }))
        })
        worker.addEventListener('error', ({ message }) => settle(fail({ code: 'failed', message })))
        signal.addEventListener('abort', () => settle(fail({ code: 'cancelled' })), { signal: ended.signal })
        worker.postMessage({ clips, rules, context } satisfies AgreementQuestion)
      })
    } finally {
      ended.abort()
      worker.terminate()
    }
  }
}
