import { describe, expect, it } from 'vitest'
import { AGREEMENT, codedBy } from '../../tests/support/codedClips'
import { ANA, BEN, range } from '../../tests/support/measuredClip'
import { agreementOf } from '../domain/agreement/agreementOf'
import { USUAL_RULES } from '../domain/records/reviewRules'
import type { AgreementQuestion } from '../engine/ports/agreement'
import { WorkerAgreement } from './workerAgreement'

const QUESTION: AgreementQuestion = {
  clips: [codedBy({ segments: [range('casual', 0, 50, ANA), range('casual', 0, 70, BEN)] })],
  rules: { ...USUAL_RULES, replicates: 20 },
  context: AGREEMENT,
}

/** A worker that answers as it is told; what is posted goes through the browser's own copying. */
class ToldWorker extends EventTarget {
  isEnded = false

  constructor(private readonly answer: (asked: AgreementQuestion, reply: (data: unknown) => void) => void) {
    super()
  }

  postMessage(question: AgreementQuestion): void {
    const reply = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
    this.answer(structuredClone(question), reply)
  }

  terminate(): void {
    this.isEnded = true
  }
}

async function asked(worker: ToldWorker, signal = new AbortController().signal) {
  const shares: number[] = []
  const computer = new WorkerAgreement(() => worker as unknown as Worker)
  const result = await computer.compute(QUESTION, { signal, onProgress: (share) => shares.push(share) })
  return { result, shares }
}

describe('agreement in a worker', () => {
  it('is what is computed here, tells how far it is, and ends the worker', async () => {
    const worker = new ToldWorker(({ clips, rules, context }, reply) => {
      reply('of an extension')
      const onProgress = (share: number) => reply({ kind: 'progress', share })
      reply({ kind: 'done', statistics: agreementOf(clips, rules, context, onProgress) })
    })
    const { result, shares } = await asked(worker)
    expect(result).toEqual({ ok: true, value: agreementOf(QUESTION.clips, QUESTION.rules, QUESTION.context) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(1)
    expect(worker.isEnded).toBe(true)
  })

  it('is given up when nobody waits any more', async () => {
    const cancelled = new AbortController()
    const worker = new ToldWorker(() => cancelled.abort())
    expect((await asked(worker, cancelled.signal)).result).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(worker.isEnded).toBe(true)
  })

  it('says what went wrong', async () => {
    const worker = new ToldWorker((_asked, reply) => reply({ kind: 'failed', message: 'out of memory' }))
    const { result } = await asked(worker)
    expect(result).toEqual({ ok: false, problem: { code: 'failed', message: 'out of memory' } })
    expect(worker.isEnded).toBe(true)
  })
})
