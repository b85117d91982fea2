import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceivedHead } from '../../domain/edits/edit'
import type { LogHead } from '../../domain/edits/logEntry'
import { headWords } from '../../engine/headWords'
import { headText } from '../../formats/log/headText'
import { usePresent } from '../../stores/workspaceStore'
import { CopyButton } from '../../ui/CopyButton'
import { checkReceipt } from './checkReceipt'
import { useInstantText } from './useInstantText'

interface ReceiptsPartProps {
  readonly head: LogHead
  readonly hashes: readonly string[]
}

interface Received {
  readonly log: ReceivedHead
  readonly at: string
}

/** Heads of other people's logs that came with their files, our own to give them, and a check of one that we once gave. */
export function ReceiptsPart({ head, hashes }: ReceiptsPartProps) {
  const { t } = useTranslation()
  const { present, revision } = usePresent()
  const received = useMemo(
    () =>
      present && revision >= 0 ? present.edits.flatMap(({ received: log, at }) => (log ? [{ log, at }] : [])) : [],
    [present, revision],
  )
  const name = present?.index.all('project')[0]?.name ?? ''
  const own = useReceiptText(name, head)
  return (
    <section className="audit-part" aria-label={t('audit.receipts.title')}>
      <h2>{t('audit.receipts.title')}</h2>
      <p className="second">{t('audit.receipts.why')}</p>
      <div className="row audit-wrap">
        <CopyButton text={own(undefined)} label={t('audit.receipts.copyOwn')} testId="copy-receipt" />
      </div>
      {received.length > 0 ? (
        <ul className="audit-cards" data-testid="received">
          {received.toReversed().map((each) => (
            <ReceivedCard key={`${each.at} ${each.log.hash}`} received={each} receipt={own(each.log)} />
          ))}
        </ul>
      ) : null}
      <ReceiptCheck hashes={hashes} />
    </section>
  )
}

function ReceivedCard({ received, receipt }: { readonly received: Received; readonly receipt: string }) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const { log, at } = received
  return (
    <li>
      <p className="strong">
        <bdi>
          {log.projectName === ''
            ? t('erase.receivedFrom')
            : t('audit.receipts.from', { name: log.projectName, people: log.people.join(t('historyPanel.comma')) })}
        </bdi>
      </p>
      <p>{t('audit.receipts.stood', { count: log.length })}</p>
      <bdi dir="ltr" lang="en" className="head-words">
        {headWords(log.hash).join(' ')}
      </bdi>
      <p className="muted small">{t('audit.receipts.came', { file: log.fileName, when: instant(at) })}</p>
      <div className="row audit-wrap">
        <CopyButton text={receipt} label={t('audit.receipts.copy')} testId="copy-receipt-for" />
      </div>
    </li>
  )
}

/** What a receipt says, in the language of the page; the heads in it are read by any program of ours. */
function useReceiptText(name: string, head: LogHead): (theirs: ReceivedHead | undefined) => string {
  const { t } = useTranslation()
  return (theirs) => {
    const lines = [
      t('audit.receipts.text.own', { name, count: head.length }),
      headText(head),
      headWords(head.hash).join(' '),
    ]
    if (theirs) {
      lines.push('', t('audit.receipts.text.theirs', { name: theirs.projectName, count: theirs.length }))
      lines.push(headText(theirs), headWords(theirs.hash).join(' '))
    }
    lines.push('', t('audit.receipts.text.keep'))
    return `${lines.join('\n')}\n`
  }
}

function ReceiptCheck({ hashes }: { readonly hashes: readonly string[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const checked = checkReceipt(text, hashes)
  return (
    <div className="form">
      <label>
        <span className="field-label">{t('audit.receipts.paste')}</span>
        <textarea
          className="receipt-text"
          dir="auto"
          rows={3}
          value={text}
          maxLength={20_000}
          placeholder={t('audit.receipts.pasteHint')}
          data-testid="receipt-text"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div role="status" data-testid="receipt-answer" data-state={checked.kind}>
        {checked.kind === 'empty' ? null : (
          <p className={checked.kind === 'holds' ? '' : 'warn'}>
            {checked.kind === 'holds'
              ? t('audit.receipts.holds', { count: checked.length, later: hashes.length - checked.length })
              : t(`audit.receipts.${checked.kind}`)}
          </p>
        )}
      </div>
    </div>
  )
}
