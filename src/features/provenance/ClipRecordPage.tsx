import './provenance.css'
import { useCallback, useMemo, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { missingForPublication } from '../../domain/provenance/required'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'
import type { LoadOutline } from '../../engine/ports/outlines'
import type { Workspace } from '../../engine/workspace'
import { session } from '../../stores/session'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { useFileDrop } from '../../ui/useFileDrop'
import { ChecksTable } from './ChecksTable'
import { PlacesSection } from './places/PlacesSection'
import { RecordFields } from './RecordFields'
import { RecordHead } from './RecordHead'
import { RecordSection } from './RecordSection'
import { RequiredList } from './RequiredList'
import { SunSection } from './sun/SunSection'
import { useRecordChange } from './useRecordChange'

interface ClipRecordPageProps {
  readonly clipId: ClipId
  readonly onOpenClip: () => void
  /** What was read from the bytes of the file; nobody types that. */
  readonly Facts: ComponentType<{ readonly clip: ClipRecord; readonly isWhole: boolean }>
  readonly loadOutline: LoadOutline
}

/** Where a clip comes from, what is claimed of it and what was verified, its checks, and what its file says itself. */
export function ClipRecordPage({ clipId, onOpenClip, Facts, loadOutline }: ClipRecordPageProps) {
  const { t } = useTranslation()
  const clip = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('clip', clipId), [clipId]),
    undefined,
  )
  if (!clip) {
    return (
      <main className="record-page" aria-label={t('clipRecord.title')}>
        <p className="empty-hint">{t('clipRecord.unknown')}</p>
      </main>
    )
  }
  return (
    <OpenRecord
      key={clip.id}
      clip={clip}
      onOpenClip={onOpenClip}
      facts={<Facts clip={clip} isWhole />}
      loadOutline={loadOutline}
    />
  )
}

interface OpenRecordProps {
  readonly clip: ClipRecord
  readonly onOpenClip: () => void
  readonly facts: ReactNode
  readonly loadOutline: LoadOutline
}

function OpenRecord({ clip, onOpenClip, facts, loadOutline }: OpenRecordProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const change = useRecordChange(clip.id)
  const missing = useMemo(() => new Set<string>(missingForPublication(clip.provenance)), [clip.provenance])
  const drop = useFileDrop((files) => void session().readSidecars(files, clip.id))
  return (
    <main
      className={`record-page ${drop.className}`}
      aria-label={t('clipRecord.title')}
      data-testid="clip-record"
      {...drop.over}
    >
      <RecordHead clip={clip} onOpenClip={onOpenClip} />
      <div className="record-body">
        <aside className="record-side">
          <RequiredList missing={missing} />
          <p className="small muted record-drop">{t('clipRecord.import.hint')}</p>
        </aside>
        <div className="record-main">
          <RecordFields
            record={clip.provenance}
            missing={missing}
            isReadOnly={isReadOnly}
            change={change}
            whereAndWhen={
              <>
                <PlacesSection record={clip.provenance} loadOutline={loadOutline} />
                <SunSection record={clip.provenance} isReadOnly={isReadOnly} change={change} />
              </>
            }
          />
          <RecordSection name="checks">
            <ChecksTable clip={clip} />
          </RecordSection>
          <RecordSection name="file">{facts}</RecordSection>
        </div>
      </div>
    </main>
  )
}
