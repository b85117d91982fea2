import './library.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { useJobs } from '../../stores/jobsStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { ClipDetails } from './ClipDetails'
import { ClipTable } from './ClipTable'
import { DropZone } from './DropZone'
import { FirstRun } from './FirstRun'
import { LibraryFoot } from './LibraryFoot'
import { SearchField } from '../../ui/SearchField'
import { useClips } from './useClips'

interface LibraryPageProps {
  readonly onOpen: (clipId: ClipId) => void
  /** Shows where a clip comes from. */
  readonly onRecord: (clipId: ClipId) => void
}

/** Every clip of the project, what is being added, and the selected clip in full. */
export function LibraryPage({ onOpen, onRecord }: LibraryPageProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const clips = useClips()
  const jobs = useJobs()
  const [selected, setSelected] = useState<ClipId | undefined>(undefined)
  const [search, setSearch] = useState('')
  if (!workspace) return <FirstRun />
  const wanted = search.trim().toLowerCase()
  const visible = clips.filter(({ clip }) =>
    `${clip.name} ${clip.source.fileName} ${clip.source.sha256}`.toLowerCase().includes(wanted),
  )
  const details = clips.find(({ clip }) => clip.id === selected) ?? visible[0]
  const isEmpty = clips.length === 0 && jobs.length === 0
  return (
    <main className="library">
      <DropZone isEmpty={isEmpty} foot={isEmpty ? null : <LibraryFoot clips={clips} />}>
        {isEmpty ? null : (
          <>
            <header className="library-head">
              <h1>{t('library.title')}</h1>
              <span className="second">{t('library.count', { count: clips.length })}</span>
              <span className="spacer" />
              <SearchField label={t('library.search')} value={search} onValue={setSearch} />
            </header>
            <ClipTable clips={visible} jobs={jobs} selected={details?.clip.id} onSelect={setSelected} onOpen={onOpen} />
            {clips.length > 0 && visible.length === 0 ? <p className="empty-hint">{t('library.noneMatch')}</p> : null}
          </>
        )}
      </DropZone>
      {details ? <ClipDetails key={details.clip.id} row={details} onOpen={onOpen} onRecord={onRecord} /> : null}
    </main>
  )
}
