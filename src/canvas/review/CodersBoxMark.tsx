import type { Box } from '../../domain/geometry/box'
import type { PaletteTag } from '../../stores/codebookQueries'
import { coderLine } from '../../ui/coderLine'
import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { TAG_SHAPE_PATHS } from '../../ui/tagShapes'

interface CodersBoxMarkProps {
  /** In CSS pixels of the stage. */
  readonly box: Box
  readonly at: number
  readonly tag: PaletteTag | undefined
  readonly isCurrent: boolean
}

const LABEL_PX = 22
/** Where the labels of coders stand, so that those of one thing do not cover each other. */
const CORNERS = [
  { right: false, bottom: true },
  { right: true, bottom: true },
  { right: true, bottom: false },
  { right: false, bottom: false },
] as const

/** A coder's box: colour and mark of its tag, line and letter of its coder. */
export function CodersBoxMark({ box, at, tag, isCurrent }: CodersBoxMarkProps) {
  const { letter, dashes } = coderLine(at)
  const colour = tag ? TAG_COLOUR_VALUES[tag.tag.colour] : TAG_COLOUR_VALUES.grey
  const isWide = isCurrent && tag !== undefined
  const width = isWide ? 2 * LABEL_PX : LABEL_PX
  const corner = CORNERS[at % CORNERS.length] ?? CORNERS[0]
  // Further coders stand beside the first four.
  const row = Math.floor(at / CORNERS.length) * (LABEL_PX + 2)
  const x = corner.right ? box.x + box.w + 4 : box.x - width - 4
  const y = corner.bottom ? box.y + box.h - LABEL_PX - row : box.y + row
  const outline = { x: box.x, y: box.y, width: box.w, height: box.h }
  return (
    <g className={`coders-box ${isCurrent ? 'is-current' : ''}`} data-coder={letter} data-testid="coders-box">
      <rect className="casing" {...outline} />
      <rect {...outline} stroke={colour.fill} strokeDasharray={dashes.join(' ')} />
      <g transform={`translate(${x} ${y})`}>
        <rect className="label" width={width} height={LABEL_PX} rx={2} />
        <text x={LABEL_PX / 2} y={15} textAnchor="middle">
          {letter}
        </text>
        {isWide ? (
          <g transform={`translate(${LABEL_PX} 2)`}>
            <path d={TAG_SHAPE_PATHS[tag.shape]} fill={colour.fill} />
            <text x={9} y={13} textAnchor="middle" style={{ fill: colour.letter }}>
              {tag.tag.key}
            </text>
          </g>
        ) : null}
      </g>
    </g>
  )
}
