import { IconMovie } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddJob } from '../../stores/jobsStore'
import { usePreferences } from '../../stores/preferencesStore'
import { ToolButton } from '../../ui/ToolButton'
import { bytesText } from '../../ui/bytesText'

/** A file that is being hashed and copied: bytes, rate, rest, Cancel. */
export function JobRow({ job, style }: { readonly job: AddJob; readonly style: CSSProperties }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const share = job.totalBytes === 0 ? 0 : job.doneBytes / job.totalBytes
  const rate = job.bytesPerSecond
  return (
    <div className="clip-row job-row" role="row" style={style} data-testid="job-row">
      <span role="cell" className="poster">
        <IconMovie size={20} aria-hidden="true" />
      </span>
      <span role="cell" className="job-name">
        <bdi className="ellipsis strong">{job.fileName}</bdi>
      </span>
      <span role="cell" className="job-progress">
        <span className="row">
          {job.startedMs === undefined ? (
            t('library.waiting')
          ) : (
            <>
              <span>
                {t('library.hashing', {
                  done: bytesText(job.doneBytes, language),
                  total: bytesText(job.totalBytes, language),
                })}
              </span>
              <span className="muted ltr">{Math.floor(share * 100)}%</span>
            </>
          )}
          <span className="spacer" />
          {rate > 0 ? (
            <span className="muted">
              {t('library.rest', {
                rate: bytesText(rate, language),
                count: Math.ceil((job.totalBytes - job.doneBytes) / rate),
              })}
            </span>
          ) : null}
        </span>
        <progress className="bar" max={1} value={share} aria-label={t('library.progress', { file: job.fileName })} />
      </span>
      <span role="cell">
        <ToolButton label={t('app.cancel')} isFilled onClick={job.cancel} testId="cancel-job" />
      </span>
    </div>
  )
}
