import { usePlayback } from './playbackStore'
import { sightOf, useGraphic, type Sight } from './graphicStore'

/** How the frame on screen is shown. */
export function useSight(): Sight {
  const shown = usePlayback((state) => state.shown)
  return useGraphic((state) => sightOf(state, shown))
}
