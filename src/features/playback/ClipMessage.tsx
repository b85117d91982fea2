import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { usePlayback } from '../../stores/playbackStore'
import { ClipProblem } from './ClipProblem'

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
      {clip && problem ? <ClipProblem clip={clip} problem={problem} /> : <p>{t('clip.unknown')}</p>}
    </div>
  )
}
