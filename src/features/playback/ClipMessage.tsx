import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { convertLine } from '../../domain/records/convertLine'
import type { MediaProblem } from '../../engine/ports/media'
import { usePlayback } from '../../stores/playbackStore'
import { CommandLine } from '../../ui/CommandLine'

/**
 * In place of the picture while the clip opens, and where it cannot be opened: why, and what to do.
 * @param clip undefined where the project has no such clip
 */
export function ClipMessage({ clip }: { readonly clip: ClipRecord | undefined }) {
  const { t } = useTranslation()
  const isOpen = usePlayback((state) => state.view !== undefined)
  const problem = usePlayback((state) => state.problem)
  if (isOpen && clip) return null
  if (!problem && clip) {
    return (
      <div className="clip-message" role="status">
        <p className="second">{t('clip.opening')}</p>
      </div>
    )
  }
  return (
    <div className="clip-message" role="alert">
      <IconAlertTriangle size={20} aria-hidden="true" className="warn" />
      <h1>{t('clip.title')}</h1>
      {clip && problem ? <Reason clip={clip} problem={problem} /> : <p>{t('clip.unknown')}</p>}
    </div>
  )
}

function Reason({ clip, problem }: { readonly clip: ClipRecord; readonly problem: MediaProblem }) {
  const { t } = useTranslation()
  const { fileName } = clip.source
  if (problem.code === 'missing') return <p>{t('media.missing')}</p>
  if (problem.code === 'otherFrames') {
    return <p>{t('media.otherFrames', { listed: problem.listed, found: problem.found })}</p>
  }
  // The bytes were sound when they were added: what else is wrong with them now is the store's or the browser's doing.
  if (problem.code !== 'cannotDecode') return <p>{t('clip.broken', { file: fileName })}</p>
  const { line, input } = convertLine(fileName, clip.timebase)
  const values = { file: fileName, codec: problem.codec.toUpperCase() }
  return (
    <>
      <p>{input === fileName ? t('clip.cannotDecode', values) : t('clip.cannotDecodeRenamed', { ...values, input })}</p>
      <CommandLine line={line} />
    </>
  )
}
