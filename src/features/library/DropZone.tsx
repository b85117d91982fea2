import { IconUpload } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '../../stores/session'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { VIDEO_FILES } from './videoFiles'

interface DropZoneProps {
  /** Fills the page where there is nothing else yet. */
  readonly isEmpty: boolean
  readonly children?: ReactNode
  readonly foot?: ReactNode
}

/** Takes files that are dropped anywhere on the list, and offers the picker under it. */
export function DropZone({ isEmpty, children, foot }: DropZoneProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [isOver, setOver] = useState(false)
  // Entering a child leaves the parent: only the last leave is one.
  const depth = useRef(0)
  return (
    <section
      className={`library-list ${isOver ? 'is-over' : ''}`}
      aria-label={t('library.title')}
      data-testid="drop-zone"
      onDragEnter={(event) => {
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current === 0) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) void session().addFiles(files)
      }}
    >
      {children}
      <div className={`drop-zone ${isEmpty ? 'is-page' : ''}`}>
        <IconUpload size={20} aria-hidden="true" />
        <div>
          <p className="drop-title">{isEmpty ? t('library.emptyTitle') : t('library.dropTitle')}</p>
          <p className="second">{t('library.dropHint')}</p>
        </div>
        <FilePickButton
          label={t('library.addClips')}
          isPrimary
          isMultiple
          isDisabled={isReadOnly}
          hint={isReadOnly ? t('readOnly.sign') : undefined}
          accept={`${VIDEO_FILES},.json,.csv`}
          testId="add-clips"
          onFiles={(files) => void session().addFiles(files)}
        />
      </div>
      {foot}
    </section>
  )
}
