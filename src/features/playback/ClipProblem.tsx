import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { convertLine } from '../../domain/records/convertLine'
import type { MediaProblem } from '../../engine/ports/media'
import { CommandLine } from '../../ui/CommandLine'

interface ClipProblemProps {
  readonly clip: ClipRecord
  readonly problem: MediaProblem
}

/** Why a clip of the project cannot be opened, and what to do. */
export function ClipProblem({ clip, problem }: ClipProblemProps) {
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
