import type { GroupShape } from '../domain/records/codebook'
import type { TagColour } from '../domain/records/tag'
import { TAG_COLOUR_VALUES } from './tagColours'
import { TAG_SHAPE_PATHS } from './tagShapes'

interface TagMarkProps {
  readonly colour: TagColour
  readonly shape: GroupShape
  /** The tag's key; without one the shape stays empty. */
  readonly letter?: string | undefined
  readonly size?: number
}

/** Swatch, group shape and key cap at once, so that a tag is never told by its colour alone. */
export function TagMark({ colour, shape, letter, size = 18 }: TagMarkProps) {
  const { fill, letter: letterColour } = TAG_COLOUR_VALUES[colour]
  return (
    <svg className="tag-mark" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <path
        d={TAG_SHAPE_PATHS[shape]}
        fill={fill}
        stroke={`color-mix(in srgb, ${fill} var(--tag-edge), #000)`}
        strokeWidth={1}
      />
      {letter === undefined ? null : (
        <text
          x={9}
          y={shape === 'bubble' ? 11.5 : 13}
          textAnchor="middle"
          fontSize={11}
          fontWeight={700}
          fill={letterColour}
        >
          {letter}
        </text>
      )}
    </svg>
  )
}
