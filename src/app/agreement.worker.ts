import { agreementOf } from '../domain/agreement/agreementOf'
import type { AgreementQuestion } from '../engine/ports/agreement'
import type { AgreementReply } from './agreementMessages'

addEventListener('message', ({ data: { clips, rules, context } }: MessageEvent<AgreementQuestion>) => {
  const reply = (message: AgreementReply) => postMessage(message)
  try {
    const statistics = agreementOf(clips, rules, context, (share) => reply({ kind: 'progress', share }))
    reply({ kind: 'done', statistics })
  } catch (error) {
    reply({ kind: 'failed', message: String(error) })
  }
})
