import { IconDownload } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fromBase64 } from '../../domain/base64'
import type { ProofRecord } from '../../domain/records/proof'
import type { Workspace } from '../../engine/workspace'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { useInstantText } from './useInstantText'

const NONE: readonly ProofRecord[] = []

/** Names of standards, the same in every language. */
const KIND_NAMES: Readonly<Record<ProofRecord['kind'], string>> = {
  rfc3161: 'RFC 3161',
  opentimestamps: 'OpenTimestamps',
}

function proofsOf({ index }: Workspace): readonly ProofRecord[] {
  return index.all('proof').toSorted((a, b) => b.head.length - a.head.length || (a.id < b.id ? -1 : 1))
}

/** The timestamps that are kept, that of the newest head first, and how far each covers this log. */
export function ProofList({ hashes }: { readonly hashes: readonly string[] }) {
  const { t } = useTranslation()
  const proofs = useRecords(proofsOf, NONE)
  if (proofs.length === 0) return <p className="muted">{t('audit.proof.none')}</p>
  return (
    <ul className="audit-cards" data-testid="proofs" aria-label={t('audit.proof.list')}>
      {proofs.map((proof) => (
        <ProofCard key={proof.id} proof={proof} isOfThisLog={hashes[proof.head.length - 1] === proof.head.hash} />
      ))}
    </ul>
  )
}

function ProofCard({ proof, isOfThisLog }: { readonly proof: ProofRecord; readonly isOfThisLog: boolean }) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const who = useCallback(
    ({ index }: Workspace) => index.get('annotator', proof.attachedBy)?.pseudonym ?? proof.attachedBy,
    [proof],
  )
  const by = useRecords(who, '')
  const { kind, fileName, head, statedAt, attachedAt, sha256 } = proof
  return (
    <li>
      <div className="row">
        <bdi className="strong ellipsis" title={fileName}>
          {fileName}
        </bdi>
        <span className="spacer" />
        <ToolButton
          label={t('audit.proof.download', { file: fileName })}
          icon={<IconDownload size={16} aria-hidden="true" />}
          isIconOnly
          testId="download-proof"
          onClick={() => session().saveFile(savedName(proof), fromBase64(proof.bytes))}
        />
      </div>
      <p className={isOfThisLog ? '' : 'warn'}>
        {t(isOfThisLog ? 'audit.proof.covers' : 'audit.proof.otherLog', { count: head.length })}
      </p>
      <p className="second small">
        <bdi dir="ltr">{KIND_NAMES[kind]}</bdi>
        {statedAt === undefined ? '' : ` · ${t('audit.proof.stated', { when: instant(statedAt) })}`}
      </p>
      <p className="muted small">
        {t('audit.proof.by', { who: by, when: instant(attachedAt) })} · <bdi dir="ltr">sha {sha256.slice(0, 8)}</bdi>
      </p>
    </li>
  )
}

/** A file name of plain characters, with the ending that its kind has. */
function savedName({ fileName, kind }: ProofRecord): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+/, '')
  const ending = kind === 'rfc3161' ? '.tsr' : '.ots'
  return /\.(?:tsr|tst|ots)$/.test(plain) ? plain : `${plain === '' ? 'head.bin' : plain}${ending}`
}
