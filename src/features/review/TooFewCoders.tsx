import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useReviewedClip } from '../../stores/reviewQueries'
import { usePlayback } from '../../stores/playbackStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { useCoderNames } from '../../stores/useCoderNames'

interface TooFewCodersProps {
  /** Kinds of files that can be taken in, as a file picker wants them. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Where there is nothing to compare: how the codes of others come in. */
export function TooFewCoders({ accept, onFile }: TooFewCodersProps) {
  const { t } = useTranslation()
  const isInView = usePlayback((state) => state.view !== undefined)
  const coderIds = useReviewedClip()?.coderIds ?? []
  const coderName = useCoderNames()
  const [only] = coderIds
  if (!isInView || coderIds.length > 1) return null
  return (
    <div className="review-few" role="note" data-testid="review-few">
      <h1>{t('review.few.title')}</h1>
      <p>{only === undefined ? t('review.few.none') : t('review.few.one', { name: coderName(only) })}</p>
      <p className="second">{t('review.few.how')}</p>
      <FilePickButton
        label={t('review.few.import')}
        icon={<IconDownload size={16} aria-hidden="true" />}
        accept={accept}
        isPrimary
        onFiles={([file]) => {
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
