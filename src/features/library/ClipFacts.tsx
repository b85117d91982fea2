import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { Workspace } from '../../engine/workspace'
import { usePreferences } from '../../stores/preferencesStore'
import { useRecords } from '../../stores/workspaceStore'
import { bytesText } from '../../ui/bytesText'
import { lengthText, rateText, sizeText } from './clipText'

interface ClipFactsProps {
  readonly clip: ClipRecord
  /** Whether its hash is written out. */
  readonly isWhole?: boolean
}

/** What the file is, as read from its bytes. */
export function ClipFacts({ clip, isWhole = false }: ClipFactsProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const addedBy = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('annotator', clip.addedBy)?.pseudonym, [clip.addedBy]),
    undefined,
  )
  const added = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
  }).format(new Date(clip.addedAt))
  const { sha256 } = clip.source
  const coded = `${clip.coded.width}×${clip.coded.height}`
  const aspect = `${clip.pixelAspect.num}:${clip.pixelAspect.den}`
  const facts: [string, string][] = [
    [t('details.file'), clip.source.fileName],
    [t('details.size'), bytesText(clip.source.sizeBytes, language)],
    ['SHA-256', isWhole ? sha256 : `${sha256.slice(0, 16)} … ${sha256.slice(-8)}`],
    [
      t('details.format'),
      `${clip.container.toUpperCase()}, ${clip.codec.toUpperCase()}${clip.audioCodec ? `, ${clip.audioCodec.toUpperCase()}` : ''}`,
    ],
    ...(clip.accessCopy
      ? ([[t('details.accessCopy'), `${clip.accessCopy.fileName}, SHA-256 ${clip.accessCopy.sha256}`]] as [
          string,
          string,
        ][])
      : []),
    [t('details.stream'), String(clip.stream)],
    [t('details.length'), lengthText(clip)],
    [t('details.frames'), String(clip.frameCount)],
    [t('details.rate'), rateText(clip, t)],
    [t('details.display'), sizeText(clip)],
    [
      t('details.coded'),
      `${coded}${aspect === '1:1' ? '' : `, ${aspect}`}${clip.rotation === 0 ? '' : `, ${clip.rotation}°`}`,
    ],
    [t('details.firstPts'), `${clip.firstPts} × ${clip.timebase.num}/${clip.timebase.den}`],
    [t('details.added'), `${added}, ${addedBy ?? ''}`],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={name === 'SHA-256' ? sha256 : undefined}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
