import { Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { missingForPublication, REQUIRED_FOR_PUBLICATION } from '../../domain/provenance/required'
import type { ClipId } from '../../domain/records/ids'
import { renameClip } from '../../engine/commands/renameClip'
import { setClipSensitivity } from '../../engine/commands/setClipSensitivity'
import { openDialog } from '../../stores/dialogStore'
import { notify } from '../../stores/noticesStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { SensitivitySelect } from '../../ui/SensitivitySelect'
import { ToolButton } from '../../ui/ToolButton'
import { useMissingBytes } from '../../stores/missingBytesStore'
import { ClipFacts } from './ClipFacts'
import { ClipPoster } from './ClipPoster'
import type { ClipRow } from './useClips'
import { useIsPosterHidden } from './useIsPosterHidden'

interface ClipDetailsProps {
  readonly row: ClipRow
  readonly onOpen: (clipId: ClipId) => void
  /** Shows where the clip comes from. */
  readonly onRecord: (clipId: ClipId) => void
}

/** The selected clip in full. */
export function ClipDetails({ row, onOpen, onRecord }: ClipDetailsProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const [isRenaming, setRenaming] = useState(false)
  const { clip } = row
  const missing = missingForPublication(clip.provenance)
  const required = REQUIRED_FOR_PUBLICATION.length
  const isMissing = useMissingBytes().has(clip.source.sha256)
  // What is graphic is hidden here as in its row: a picture is only seen by opening the clip.
  const isPosterHidden = useIsPosterHidden(clip)
  const isHidden = isMissing || isPosterHidden
  return (
    <aside className="clip-details" aria-label={t('details.title')}>
      <header className="panel-head is-tall">
        {isRenaming ? (
          <input
            className="rename-input"
            dir="auto"
            defaultValue={clip.name}
            aria-label={t('details.name')}
            // The person has just asked to type here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Escape') setRenaming(false)
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
            onBlur={(event) => {
              if (workspace && isRenaming) accepted(renameClip(workspace, clip.id, event.currentTarget.value))
              setRenaming(false)
            }}
          />
        ) : (
          <h2 className="ellipsis">
            <bdi>{clip.name}</bdi>
          </h2>
        )}
        <span className="spacer" />
        <ToolButton
          label={t('details.open')}
          keys="Enter"
          isFilled
          onClick={() => onOpen(clip.id)}
          testId="open-clip"
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className="tool-button is-icon" aria-label={t('details.more')}>
              <IconDots size={16} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileText size={14} aria-hidden="true" />} onClick={() => onRecord(clip.id)}>
              {t('clipRecord.open')}
            </Menu.Item>
            <Menu.Item
              disabled={isReadOnly}
              leftSection={<IconPencil size={14} aria-hidden="true" />}
              onClick={() => setRenaming(true)}
            >
              {t('details.rename')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={14} aria-hidden="true" />}
              onClick={() =>
                void navigator.clipboard.writeText(clip.source.sha256).then(() => notify('info', 'details.hashCopied'))
              }
            >
              {t('details.copyHash')}
            </Menu.Item>
            <Menu.Item
              disabled={isReadOnly}
              leftSection={<IconTrash size={14} aria-hidden="true" />}
              onClick={() => openDialog({ kind: 'deleteClip', clipId: clip.id })}
            >
              {t('deletion.clip')}…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {isHidden ? null : (
        <div className="details-poster">
          <ClipPoster clip={clip} width={576} />
        </div>
      )}
      <div className="details-record">
        <ToolButton
          label={t('clipRecord.open')}
          hint={t('clipRecord.openHint')}
          icon={<IconFileText size={16} aria-hidden="true" />}
          isFilled
          onClick={() => onRecord(clip.id)}
          testId="open-record"
        />
        <span className={missing.length > 0 ? 'small warn' : 'small muted'} data-testid="details-required">
          {t('clipRecord.count', { done: required - missing.length, all: required })}
        </span>
      </div>
      <div className="details-sensitivity row">
        <span className="second">{t('viewing.clip')}</span>
        <span className="spacer" />
        <SensitivitySelect
          label={t('viewing.clip')}
          value={clip.sensitivity}
          isDisabled={isReadOnly}
          onChange={(value) => {
            if (workspace) accepted(setClipSensitivity(workspace, clip.id, value))
          }}
        />
      </div>
      <ClipFacts clip={clip} />
    </aside>
  )
}
