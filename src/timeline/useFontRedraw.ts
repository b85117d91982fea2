import { useEffect } from 'react'

/** Canvas text is drawn with what is loaded; once the bundled fonts arrive it is drawn again. */
export function useFontRedraw(redraw: () => void): void {
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', redraw)
    return () => document.fonts.removeEventListener('loadingdone', redraw)
  }, [redraw])
}
