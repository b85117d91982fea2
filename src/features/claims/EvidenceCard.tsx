import { Select } from '@mantine/core'
import { IconArrowRight, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { evidenceNote } from '../../domain/claims/claimWords'
import { BEARINGS, STRENGTHS } from '../../domain/records/claim'
import type { ClaimId } from '../../domain/records/ids'
import { changeEvidence, unlinkEvidence } from '../../engine/commands/linkEvidence'
import type { Evidence } from '../../engine/evidenceOf'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { DraftArea } from '../../ui/DraftArea'
import { TagMark } from '../../ui/TagMark'
import { ToolButton } from '../../ui/ToolButton'
import { framesText, frameText } from './evidenceWords'
import type { HrefOf } from './hrefOf'

interface EvidenceCardProps {
  readonly claimId: ClaimId
  readonly evidence: Evidence
  readonly hrefOf: HrefOf
}

/** One piece of evidence: what it is, where it is seen, who coded it, what it says of the claim; and the way to its frame. */
export function EvidenceCard({ claimId, evidence, hrefOf }: EvidenceCardProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const language = usePreferences((state) => state.language)
  const { link, place } = evidence
  const who = workspace?.index.get('annotator', evidence.authorId)?.pseudonym ?? evidence.authorId
  const change = (words: Parameters<typeof changeEvidence>[3]) =>
    workspace !== undefined && accepted(changeEvidence(workspace, claimId, link.recordId, words)) !== undefined
  const translated = link.noteTranslations?.[language]
  return (
    <article className="evidence-card" data-testid="evidence" data-record={link.recordId}>
      <EvidenceSubject evidence={evidence} />
      {place ? (
        <p className="evidence-place">
          <bdi className="ellipsis">{place.clip.name}</bdi>
          <a
            className="tool-button is-filled"
            href={hrefOf(place.clip.id, place.frame, evidence.kind === 'clip' ? undefined : link.recordId)}
            aria-label={t('claims.go', { frame: place.frame, clip: place.clip.name })}
            data-testid="go-to-evidence"
          >
            <span className="ltr">{frameText(evidence)}</span>
            <IconArrowRight size={14} aria-hidden="true" className="mirror-rtl" />
          </a>
          <span className="muted small">{framesText(t, evidence)}</span>
          <span className="spacer" />
          <bdi className="muted small">{who}</bdi>
        </p>
      ) : null}
      {isReadOnly ? (
        <p dir="auto">{evidenceNote(link, language)}</p>
      ) : (
        <DraftArea
          label={t('claims.note')}
          minRows={1}
          value={translated ?? link.note}
          isReadOnly={isReadOnly}
          onValue={(note) =>
            change(
              translated === undefined
                ? { note }
                : { noteTranslations: { ...link.noteTranslations, [language]: note } },
            )
          }
          testId="evidence-note"
        />
      )}
      <div className="row evidence-controls">
        <Select
          aria-label={t('claims.bearingLabel')}
          data={BEARINGS.map((value) => ({ value, label: t(`claims.bearing.${value}`) }))}
          value={link.bearing}
          allowDeselect={false}
          readOnly={isReadOnly}
          data-testid="bearing"
          onChange={(value) => {
            const bearing = BEARINGS.find((each) => each === value)
            if (bearing) change({ bearing })
          }}
        />
        <Select
          aria-label={t('claims.strengthLabel')}
          data={STRENGTHS.map((value) => ({ value, label: t(`claims.strength.${value}`) }))}
          value={link.strength}
          allowDeselect={false}
          readOnly={isReadOnly}
          data-testid="strength"
          onChange={(value) => {
            const strength = STRENGTHS.find((each) => each === value)
            if (strength) change({ strength })
          }}
        />
        <span className="spacer" />
        {isReadOnly ? null : (
          <ToolButton
            label={t('claims.unlink')}
            icon={<IconX size={14} aria-hidden="true" />}
            isIconOnly
            onClick={() => workspace && accepted(unlinkEvidence(workspace, claimId, link.recordId))}
            testId="unlink"
          />
        )}
      </div>
    </article>
  )
}

/** The tags with their marks, and what kind of thing carries them. */
function EvidenceSubject({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const { record, kind, tagIds } = evidence
  if (!record) return <p className="warn">{t('claims.missing')}</p>
  return (
    <p className="evidence-subject">
      {tagIds.map((id) => {
        const known = byId.get(id)
        return (
          <span key={id} className="row">
            {known ? <TagMark colour={known.tag.colour} shape={known.shape} letter={known.tag.key} size={16} /> : null}
            <bdi className="strong">{known ? inLanguage(known.tag.labels, id) : id}</bdi>
          </span>
        )
      })}
      {record.type === 'track' && record.label !== '' ? <bdi className="strong">{record.label}</bdi> : null}
      <span className="muted">{t(`claims.kind.${kind}`)}</span>
    </p>
  )
}
