import { memo } from 'react'
import { Group, Layer, Shape } from 'react-konva'
import { bandOf, type HeadBand } from './headBands'
import type { LaneGeometry } from './laneGeometry'
import { paintBand } from './paintBand'
import { paintCutLines, paintCuts } from './paintCuts'
import { paintHeads } from './paintHeads'
import { paintLanes, type LaneLook } from './paintLanes'
import { paintThumbnails } from './paintThumbnails'
import { paintTracks } from './paintTracks'
import { OVERVIEW_PX, RULER_PX } from './timelineSizes'
import type { HeadScene } from './useHeadScene'

interface LaneLayerProps {
  readonly geometry: LaneGeometry
  readonly look: LaneLook
  readonly bands: readonly HeadBand[]
  readonly scene: HeadScene
  readonly overview: HTMLCanvasElement
  /** Where the lanes begin and end, in CSS pixels from the top. */
  readonly lanesTop: number
  readonly lanesBottom: number
  readonly overviewTop: number
  readonly height: number
}

/**
 * What stands still while time goes on, with everything that is coded. There may be a hundred thousand marks, so that it is
 * painted again only when something of it is another.
 */
export const LaneLayer = memo(function LaneLayer({
  geometry,
  look,
  bands,
  scene,
  overview,
  lanesTop,
  lanesBottom,
  overviewTop,
  height,
}: LaneLayerProps) {
  const { rows, tracks, heads } = geometry
  const { width } = geometry.scale
  const { colours } = look
  const { marks, slots, sheet } = scene
  const lanesPx = lanesBottom - lanesTop
  const comments = bandOf(bands, 'comments')
  const cuts = bandOf(bands, 'cuts')
  const strip = bandOf(bands, 'thumbnails')
  return (
    <Layer listening={false} clip={{ x: 0, y: RULER_PX, width, height: height - RULER_PX }}>
      {/* A lane that is half scrolled away does not reach into the sound above it. */}
      <Group clip={{ x: 0, y: lanesTop, width, height: lanesPx }}>
        <Shape
          y={lanesTop}
          sceneFunc={(context) => {
            paintHeads(context._context, heads, width, colours)
            paintTracks(context._context, tracks, width, look)
            paintCutLines(context._context, marks, lanesPx, colours)
            paintLanes(context._context, rows, width, look)
          }}
        />
      </Group>
      {comments ? (
        <Shape y={comments.y} sceneFunc={(context) => paintBand(context._context, width, comments.height, colours)} />
      ) : null}
      {cuts ? <Shape y={cuts.y} sceneFunc={(context) => paintCuts(context._context, marks, width, colours)} /> : null}
      {strip ? (
        <Shape
          y={strip.y}
          sceneFunc={(context) =>
            paintThumbnails(context._context, slots, sheet, { width, height: strip.height }, colours)
          }
        />
      ) : null}
      <Shape y={overviewTop} sceneFunc={(context) => context.drawImage(overview, 0, 0, width, OVERVIEW_PX)} />
    </Layer>
  )
})
