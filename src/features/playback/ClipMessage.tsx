import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MediaProblem } from '../../engine/ports/media'
import { usePlayback } from '../../stores/playbackStore'

/** In place of the picture while the clip opens, and where it cannot be opened: why, and what to do. */
export function ClipMessage({ isUnknown }: { readonly isUnknown: boolean }) {
  const { t } = useTranslation()
  const isOpen = usePlayback((state) => state.view !== undefined)
  const problem = usePlayback((state) => state.problem)
  if (isOpen && !isUnknown) return null
  if (!problem && !isUnknown) {
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
      <p>{problem ? t(`media.${problem.code}`, valuesOf(problem)) : t('clip.unknown')}</p>
    </div>
  )
}

function valuesOf(problem: MediaProblem): Record<string, string | number> {
  const { code: _code, timebase: _timebase, ...values } = { timebase: undefined, ...problem }
  return { file: '', readable: 0, listed: 0, codec: '', found: 0, ...values }
}
