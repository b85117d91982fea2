import { WorkerAgreement } from '../../src/app/workerAgreement'
import { USUAL_RULES } from '../../src/domain/records/reviewRules'
import { manyCoders } from '../../tests/support/manyCoders'

/**
 * Milliseconds from the question to the statistics of ten coders, an hour in bins of 2 s and 40 variables, with 1,000 replicates.
 * @param isQuick a tenth of it
 * @throws Error where the worker fails
 */
export async function agreementTime(isQuick: boolean): Promise<number> {
  const { clip, context } = manyCoders({ coders: 10, variables: 40, minutes: isQuick ? 6 : 60 })
  const computer = new WorkerAgreement(
    () => new Worker(new URL('../../src/app/agreement.worker.ts', import.meta.url), { type: 'module' }),
  )
  const start = performance.now()
  const result = await computer.compute(
    { clips: [clip], rules: USUAL_RULES, context },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )
  const ms = performance.now() - start
  if (!result.ok) throw new Error(`The agreement was not computed: ${result.problem.code}`)
  if (result.value.variables.length !== 40) throw new Error('Not all variables were compared')
  return ms
}
