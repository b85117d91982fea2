import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../stores/preferencesStore'
import { bytesText } from '../../ui/bytesText'
import type { ClipRow } from './useClips'

/** How much is kept here, whether the browser has promised to keep it, and the keys of this list. */
export function LibraryFoot({ clips }: { readonly clips: readonly ClipRow[] }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const isPersistent = useIsPersistent()
  const sizes = new Map(clips.map(({ clip }) => [clip.source.sha256, clip.source.sizeBytes]))
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return (
    <footer className="library-foot">
      <span>{t('library.kept', { size: bytesText(bytes, language) })}</span>
      {isPersistent === undefined ? null : (
        <span>{isPersistent ? t('library.persistent') : t('library.notPersistent')}</span>
      )}
      <span className="spacer" />
      <span>
        <kbd dir="ltr">↑</kbd>
        <kbd dir="ltr">↓</kbd>
        {t('library.keyChoose')}
      </span>
      <span>
        <kbd dir="ltr">Enter</kbd>
        {t('library.keyOpen')}
      </span>
    </footer>
  )
}

/** Whether the browser has promised not to clear this site's data by itself; undefined until it has answered. */
function useIsPersistent(): boolean | undefined {
  const [isPersistent, setPersistent] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    let isLeft = false
    void navigator.storage.persisted().then((answer) => {
      if (!isLeft) setPersistent(answer)
    })
    return () => {
      isLeft = true
    }
  }, [])
  return isPersistent
}
