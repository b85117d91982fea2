import { IconAlertTriangle, IconEyeOff, IconFileUnknown } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { missingForPublication, REQUIRED_FOR_PUBLICATION } from '../../domain/provenance/required'
import type { ClipId } from '../../domain/records/ids'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { setClipSensitivity } from '../../engine/commands/setClipSensitivity'
import { accepted } from '../../stores/refusals'
import { session } from '../../stores/session'
import { useMissingBytes } from '../../stores/missingBytesStore'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { SensitivitySelect } from '../../ui/SensitivitySelect'
import { ClipPoster } from './ClipPoster'
import { lengthText, rateText, sizeText } from './clipText'
import type { ClipRow } from './useClips'
import { useIsPosterHidden } from './useIsPosterHidden'
import { VIDEO_FILES } from './videoFiles'

interface ClipTableRowProps {
  readonly row: ClipRow
  readonly style: CSSProperties
  readonly isSelected: boolean
  readonly onSelect: (clipId: ClipId) => void
  readonly onOpen: (clipId: ClipId) => void
}

/** Answers in one line: is it the right file, is its time sure, what was coded, may it be opened without harm. */
export function ClipTableRow({ row, style, isSelected, onSelect, onOpen }: ClipTableRowProps) {
  const { t } = useTranslation()
  const { clip } = row
  const required = REQUIRED_FOR_PUBLICATION.length
  const missing = useMissingBytes()
  const isMissing = missing.has(clip.source.sha256) || missing.has(clip.accessCopy?.sha256 ?? '')
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const isWholeGraphic = isGraphic(clip.sensitivity)
  const isPosterHidden = useIsPosterHidden(clip)
  const examined = row.examined.map((each) => t('coverage.inLibrary', each)).join('\n')
  const shares = row.examined.map(({ who, percent }) => `\u2068${who}\u2069 ${percent}%`).join(' · ')
  return (
    <div
      role="row"
      tabIndex={isSelected ? 0 : -1}
      className={`clip-row clip-columns ${isSelected ? 'is-selected' : ''}`}
      style={style}
      aria-selected={isSelected}
      data-clip={clip.id}
      data-testid="clip-row"
      onClick={() => onSelect(clip.id)}
      onDoubleClick={() => onOpen(clip.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(clip.id)
      }}
    >
      <span role="cell" className="poster">
        {isPosterHidden ? (
          <span className="poster-hidden">
            <IconEyeOff size={16} aria-hidden="true" />
            {t('library.graphicHidden')}
          </span>
        ) : isMissing ? (
          <IconFileUnknown size={20} aria-hidden="true" />
        ) : (
          <ClipPoster clip={clip} />
        )}
      </span>
      <span role="cell" className="cell-lines">
        <button type="button" className="clip-name" onClick={() => onOpen(clip.id)}>
          <bdi className="ellipsis">{clip.name}</bdi>
        </button>
        <bdi className="ellipsis small muted">{clip.source.fileName}</bdi>
      </span>
      <span role="cell" className="cell-lines">
        <span>
          <span className="ltr strong">{lengthText(clip)}</span>{' '}
          <span className="second">{t('library.frames', { count: clip.frameCount })}</span>
        </span>
        <span className="small muted ltr ellipsis">
          {sizeText(clip)}, {rateText(clip, t)}, {clip.codec.toUpperCase()}
        </span>
      </span>
      <span role="cell" className="ltr">
        {clip.source.sha256.slice(0, 8)}
      </span>
      <span role="cell" className="cell-lines">
        {isMissing ? (
          <>
            <span className="warn row">
              <IconAlertTriangle size={14} aria-hidden="true" />
              {t('library.missing')}
            </span>
            <FilePickButton
              label={t('library.findFile')}
              isFilled
              accept={VIDEO_FILES}
              testId="find-file"
              onFiles={([file]) => {
                if (file) void session().findFile(clip.id, file)
              }}
            />
          </>
        ) : (
          <>
            <CodedCounts row={row} />
            {row.examined.length > 0 ? (
              <bdi className="small muted ellipsis" title={examined} data-testid="clip-examined">
                {row.examined.length > 1 ? t('coverage.inLibrarySeveral', { list: shares }) : examined}
              </bdi>
            ) : null}
          </>
        )}
      </span>
      <span role="cell" className="cell-lines">
        <span className={`cell-select ${isWholeGraphic ? 'warn' : 'second'}`}>
          <SensitivitySelect
            label={t('viewing.clipNamed', { name: clip.name })}
            value={clip.sensitivity}
            isDisabled={isReadOnly}
            onChange={(value) => {
              if (workspace) accepted(setClipSensitivity(workspace, clip.id, value))
            }}
          />
        </span>
        {row.handedOver > 0 ? (
          <span className="small warn" data-testid="clip-handed-over">
            {t('viewing.inLibrary', { count: row.handedOver })}
          </span>
        ) : null}
        <span className="small muted" data-testid="row-required">
          {t('clipRecord.countShort', {
            done: required - missingForPublication(clip.provenance).length,
            all: required,
          })}
        </span>
      </span>
    </div>
  )
}

function CodedCounts({ row }: { readonly row: ClipRow }) {
  const { t } = useTranslation()
  if (row.boxes + row.frames + row.ranges === 0) return <span className="muted">{t('library.notCoded')}</span>
  return (
    <>
      <span>{t('library.ranges', { count: row.ranges })}</span>
      <span className="small muted">
        {t('library.boxes', { count: row.boxes })} · {t('library.frameTags', { count: row.frames })}
      </span>
    </>
  )
}
