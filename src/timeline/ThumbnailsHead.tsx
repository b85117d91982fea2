import { useTranslation } from 'react-i18next'
import type { HeadBand } from './headBands'

/** Names the strip of thumbnails. */
export function ThumbnailsHead({ band }: { readonly band: HeadBand }) {
  const { t } = useTranslation()
  return (
    <div className="tl-band-head" style={{ height: band.height }}>
      <span>{t('scan.thumbnails')}</span>
    </div>
  )
}
