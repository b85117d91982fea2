import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogHead } from '../../domain/edits/logEntry'
import { LARGEST_PROOF_BYTES } from '../../domain/records/proof'
import { headBytes } from '../../engine/chain'
import { session } from '../../stores/session'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { CommandLine } from '../../ui/CommandLine'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'
import { attachFile } from './attachFile'
import { ProofList } from './ProofList'

const OPENSSL_LINES = [
  'openssl ts -query -data head.bin -sha256 -cert -out head.tsq',
  "curl -sS -H 'Content-Type: application/timestamp-query' --data-binary @head.tsq https://AUTHORITY -o head.tsr",
  'openssl ts -verify -data head.bin -in head.tsr -CAfile authority.pem',
]

const OTS_LINES = ['ots stamp head.bin', 'ots verify head.bin.ots']

interface TimestampPartProps {
  readonly head: LogHead
  /** The hash of each entry, by its number. */
  readonly hashes: readonly string[]
}

/** Has the head stamped by somebody outside, and keeps what they answered. */
export function TimestampPart({ head, hashes }: TimestampPartProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  return (
    <section className="audit-part" aria-label={t('audit.stamp.title')}>
      <h2>{t('audit.stamp.title')}</h2>
      <p className="second">{t('audit.stamp.why')}</p>
      <div className="row audit-wrap">
        <ToolButton
          label={t('audit.stamp.headBin')}
          icon={<IconDownload size={14} aria-hidden="true" />}
          isFilled
          testId="head-bin"
          onClick={() => session().saveFile('head.bin', headBytes(head.hash))}
        />
        <FilePickButton
          label={t('audit.stamp.attach')}
          icon={<IconPaperclip size={14} aria-hidden="true" />}
          accept=".tsr,.tst,.ots"
          isFilled
          isDisabled={isReadOnly}
          testId="attach-proof"
          onFiles={([file]) => {
            if (file) void attachFile(file, hashes)
          }}
        />
      </div>
      <details className="audit-lines">
        <summary>{t('audit.stamp.openssl')}</summary>
        {OPENSSL_LINES.map((line) => (
          <CommandLine key={line} line={line} />
        ))}
        <p className="muted small">{t('audit.stamp.opensslHint')}</p>
      </details>
      <details className="audit-lines">
        <summary>{t('audit.stamp.ots')}</summary>
        {OTS_LINES.map((line) => (
          <CommandLine key={line} line={line} />
        ))}
        <p className="muted small">{t('audit.stamp.otsHint')}</p>
      </details>
      <ProofList hashes={hashes} />
      <p className="muted small">{t('audit.stamp.notVerified', { limit: LARGEST_PROOF_BYTES / 1024 })}</p>
    </section>
  )
}
