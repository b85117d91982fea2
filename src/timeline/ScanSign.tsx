import { IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useScan } from '../stores/scanStore'
import { session } from '../stores/session'
import { percentOf } from './percentOf'

/** How far the pass over the pictures is, with its cancel; and its beginning again. Nothing once it is done. */
export function ScanSign() {
  const { t } = useTranslation()
  const state = useScan()
  if (state.kind === 'running') {
    const { doneFrames, totalFrames } = state
    const hint = t('scan.progressHint', { done: doneFrames, total: totalFrames })
    return (
      <>
        <span className="tl-scan" title={hint} data-testid="scan-progress">
          <progress
            className="tl-hidden"
            aria-label={t('scan.progress')}
            max={Math.max(1, totalFrames)}
            value={doneFrames}
          />
          <span dir="ltr">{t('scan.percent', { percent: percentOf(state) })}</span>
        </span>
        <button
          type="button"
          aria-label={t('scan.cancel')}
          title={t('scan.cancel')}
          data-testid="cancel-scan"
          onClick={() => session().cancelScan()}
        >
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </>
    )
  }
  if (state.kind !== 'stopped') return null
  return (
    <button
      type="button"
      aria-label={t('scan.again')}
      title={t('scan.again')}
      data-testid="begin-scan"
      onClick={() => session().beginScan()}
    >
      <IconRefresh size={14} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
