import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogHead } from '../../domain/edits/logEntry'
import type { ChainState } from '../../engine/chainWalk'
import { headWords } from '../../engine/headWords'
import { headText } from '../../formats/log/headText'
import { CopyButton } from '../../ui/CopyButton'
import { HeadQr } from './HeadQr'

/** Whether the chain holds, and the head by which somebody else can check it later. */
export function ChainPart({ state }: { readonly state: ChainState }) {
  const { t } = useTranslation()
  return (
    <section className="audit-part" aria-label={t('audit.chain.title')}>
      <h2>{t('audit.chain.title')}</h2>
      <div role="status" data-testid="chain-state" data-state={state.kind}>
        <ChainSentence state={state} />
      </div>
      {state.kind === 'holds' ? <HeadFacts head={state.head} /> : null}
    </section>
  )
}

function ChainSentence({ state }: { readonly state: ChainState }) {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'checking':
      return (
        <p className="row second">
          <IconLoader2 size={16} aria-hidden="true" />
          {t('audit.chain.checking', { count: state.checked })}
        </p>
      )
    case 'holds':
      return (
        <p className="row">
          <IconCircleCheck size={16} aria-hidden="true" className="audit-good" />
          {t('audit.chain.holds', { count: state.head.length })}
          {state.erased > 0 ? ` ${t('erase.ofThem', { count: state.erased })}` : ''}
        </p>
      )
    case 'broken':
      return (
        <div className="form">
          <p className="row bad">
            <IconAlertTriangle size={16} aria-hidden="true" />
            {t('audit.chain.broken', { line: state.seq + 1, reason: t(`audit.chain.faults.${state.fault}`) })}
          </p>
          <p>{t('audit.chain.safe', { count: state.seq })}</p>
          <p>{t('audit.chain.next')}</p>
        </div>
      )
    case 'unread':
      return (
        <p className="row warn">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {t('audit.chain.unread')}
        </p>
      )
    default:
      return state satisfies never
  }
}

function HeadFacts({ head }: { readonly head: LogHead }) {
  const { t } = useTranslation()
  const words = headWords(head.hash).join(' ')
  return (
    <>
      <p className="second">{t('audit.head.what')}</p>
      <div className="head-facts">
        <HeadQr text={headText(head)} label={t('audit.head.qr')} />
        <div className="form">
          <div>
            <span className="field-label">{t('audit.head.words')}</span>
            <bdi dir="ltr" lang="en" className="head-words" data-testid="head-words">
              {words}
            </bdi>
          </div>
          <div>
            <span className="field-label">{t('audit.head.hex')}</span>
            <bdi dir="ltr" className="head-hex" data-testid="head-hex">
              {head.hash}
            </bdi>
          </div>
        </div>
      </div>
      <div className="row audit-wrap">
        <CopyButton text={words} label={t('audit.head.copyWords')} />
        <CopyButton text={headText(head)} label={t('audit.head.copyHead')} testId="copy-head" />
      </div>
      <p className="muted small">{t('audit.head.limits')}</p>
    </>
  )
}
