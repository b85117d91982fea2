import { Menu } from '@mantine/core'
import { IconDownload, IconPhoto, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { session } from '../../stores/session'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'

/** What the files of other tools are called. */
const SIDECAR_FILES = '.json,.csv,application/json,text/csv'

interface RecordHeadProps {
  readonly clip: ClipRecord
  readonly onOpenClip: () => void
}

/** Whose record it is, and the ways in and out of it. */
export function RecordHead({ clip, onOpenClip }: RecordHeadProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  return (
    <header className="record-head">
      <h1 className="ellipsis">
        <bdi>{clip.name}</bdi>
      </h1>
      <span className="muted ltr">sha {clip.source.sha256.slice(0, 8)}</span>
      <span className="spacer" />
      <FilePickButton
        label={t('clipRecord.import.button')}
        icon={<IconDownload size={16} aria-hidden="true" />}
        hint={t('clipRecord.import.hint')}
        accept={SIDECAR_FILES}
        isMultiple
        isDisabled={isReadOnly}
        testId="record-import"
        onFiles={(files) => void session().readSidecars(files, clip.id)}
      />
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <button type="button" className="tool-button" data-testid="record-export">
            <IconUpload size={16} aria-hidden="true" />
            {t('clipRecord.export.button')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['publication', 'archive'] as const).map((profile) => (
            <Menu.Item key={profile} onClick={() => session().exportVideoMetadata(clip.id, profile)}>
              <div>{t(`clipRecord.export.${profile}`)}</div>
              <div className="small muted">{t(`clipRecord.export.${profile}Hint`)}</div>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton
        label={t('clipRecord.toClip')}
        icon={<IconPhoto size={16} aria-hidden="true" />}
        isFilled
        onClick={onOpenClip}
      />
    </header>
  )
}
