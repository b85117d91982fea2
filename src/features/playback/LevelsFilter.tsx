import { useEffect } from 'react'
import { pictureFilter, SHARPEN_RADIUS_PX } from '../../domain/levels/pictureFilter'
import { resetLevels, useLevels } from '../../stores/levelsStore'
import { playbackStore } from '../../stores/playbackStore'

const FILTER_ID = 'picture-levels'

/** The CSS `filter` of the picture's plane; undefined while nothing is altered, since even an idle filter costs time. */
export function useLevelsFilter(): string | undefined {
  const isAltered = useLevels(({ levels, isBefore }) => !isBefore && pictureFilter(levels) !== undefined)
  return isAltered ? `url(#${FILTER_ID})` : undefined
}

/**
 * The levels as an SVG filter, which the browser applies while it draws the page; the pixels of the canvas stay what was
 * decoded. Another clip begins neutral: a view that was altered for one picture, and is carried unnoticed to the next,
 * would be taken for what the next one shows.
 */
export function LevelsFilter() {
  const filter = pictureFilter(useLevels((state) => state.levels))
  useEffect(() => {
    const stop = playbackStore.subscribe((state, before) => {
      if (state.view !== before.view) resetLevels()
    })
    return () => {
      stop()
      resetLevels()
    }
  }, [])
  if (!filter) return null
  const { matrix, sharpen, linear, exponent } = filter
  const transfer = (attributes: { type: string } & Readonly<Record<string, number | string>>) => (
    <feComponentTransfer>
      <feFuncR {...attributes} />
      <feFuncG {...attributes} />
      <feFuncB {...attributes} />
    </feComponentTransfer>
  )
  return (
    <svg className="filter-source" width={0} height={0} aria-hidden="true">
      {/* Cut at the picture's edges; figures mean sRGB values, not linear light. */}
      <filter id={FILTER_ID} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
        {matrix ? <feColorMatrix type="matrix" values={matrix.join(' ')} /> : null}
        {sharpen ? (
          <>
            <feOffset dx={0} dy={0} result="sharp" />
            <feGaussianBlur stdDeviation={SHARPEN_RADIUS_PX} />
            {/* Beyond the edge is nothing, which would darken the blur there: made opaque again, it is the mean of what is. */}
            <feComponentTransfer result="blurred">
              <feFuncA type="linear" slope={0} intercept={1} />
            </feComponentTransfer>
            <feComposite
              in="sharp"
              in2="blurred"
              operator="arithmetic"
              k1={0}
              k2={sharpen.own}
              k3={-sharpen.blurred}
              k4={0}
            />
          </>
        ) : null}
        {linear ? transfer({ type: 'linear', ...linear }) : null}
        {exponent === undefined ? null : transfer({ type: 'gamma', amplitude: 1, exponent, offset: 0 })}
      </filter>
    </svg>
  )
}
