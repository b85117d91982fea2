import { IconUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { STILL_FILES } from '../../domain/stills/stillFiles'
import { session } from '../../stores/session'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { useFileDrop } from '../../ui/useFileDrop'
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
  const drop = useFileDrop((files) => void session().addFiles(files))
  return (
    <section
      className={`library-list ${drop.className}`}
      aria-label={t('library.title')}
      data-testid="drop-zone"
      {...drop.over}
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
          accept={`${VIDEO_FILES},.json,.csv,${STILL_FILES}`}
          testId="add-clips"
          onFiles={(files) => void session().addFiles(files)}
        />
      </div>
      {foot}
    </section>
  )
}
