import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewTransform } from '../../domain/geometry/viewTransform'
import { softFilter } from '../../domain/sensitivity/softFilter'
import { usePlayback } from '../../stores/playbackStore'
import { usePreferences } from '../../stores/preferencesStore'
import { viewportStore } from '../../stores/viewportStore'
import { useSight } from '../../stores/sight'
import { LevelsFilter, useLevelsFilter } from './LevelsFilter'
import { useExactPicture } from './useExactPicture'
import { usePlayer } from './usePlayer'

/** The picture: the decoded frame when paused, the playing video otherwise, both under one transform. */
export function Picture() {
  const { t } = useTranslation()
  const plane = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const video = useRef<HTMLDivElement>(null)
  const view = usePlayback((state) => state.view)
  const source = usePlayback((state) => state.source)
  // The video is seen from its first picture until the exact one is painted over it.
  const isVideo = usePlayback((state) => state.surface === 'video')
  const isUndecodable = usePlayback((state) => state.exactness.kind === 'undecodable')
  const levels = useLevelsFilter()
  const sight = useSight()
  const blur = usePreferences((state) => state.graphicBlur)
  const isGrey = usePreferences((state) => state.isGraphicGrey)
  useExactPicture(canvas, source)
  usePlayer(video, source)
  useEffect(() => {
    // Per pointer move while panning: set on the element, not through a render.
    const follow = ({ transform }: { transform: ViewTransform }) => {
      const { current } = plane
      if (!current) return
      current.style.transform = `translate(${transform.offsetX}px, ${transform.offsetY}px) scale(${transform.scale})`
      current.classList.toggle('is-crisp', transform.scale * devicePixelRatio > 2)
    }
    follow(viewportStore.getState())
    return viewportStore.subscribe(follow)
    // The plane comes and goes with the clip.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view])
  if (!view) return null
  const { width, height } = view.clip.display
  const soft = sight === 'soft' ? softFilter(view.clip.display, blur, isGrey) : undefined
  const filter = levels && soft ? `${levels} ${soft}` : (levels ?? soft)
  // Not `visibility`, which the two pictures set for themselves.
  const opacity = sight === 'covered' ? 0 : undefined
  return (
    <>
      <LevelsFilter />
      <div ref={plane} className="picture-plane" style={{ width, height, filter, opacity }}>
        <div ref={video} className="picture-video" style={{ visibility: isVideo ? 'visible' : 'hidden' }} />
        <canvas
          ref={canvas}
          className="picture-canvas"
          data-testid="picture"
          width={width}
          height={height}
          style={{ visibility: isVideo ? 'hidden' : 'visible' }}
          aria-label={t('picture.label')}
          role="img"
        />
      </div>
      {isUndecodable ? (
        <p className="picture-message" role="alert">
          {t('picture.undecodable')}
        </p>
      ) : null}
    </>
  )
}
