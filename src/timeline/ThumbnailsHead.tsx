import { useTranslation } from 'react-i18next'
import { THUMBNAILS_PX } from './timelineSizes'

/** Names the strip of thumbnails. */
export function ThumbnailsHead() {
  const { t } = useTranslation()
  return (
    <div className="tl-band-head" style={{ height: THUMBNAILS_PX }}>
      <span>{t('scan.thumbnails')}</span>
    </div>
  )
}
