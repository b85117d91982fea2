import './coderMark.css'
import { coderLine } from './coderLine'

interface CoderMarkProps {
  /** Place of the coder among those of the clip. */
  readonly at: number
  /** Whether this coder has nothing to say of what is shown. */
  readonly isAbsent?: boolean
}

/** A coder's letter in the coder's line: the same on a box, a lane and a button. */
export function CoderMark({ at, isAbsent = false }: CoderMarkProps) {
  const { letter, dashes } = coderLine(at)
  return (
    <svg
      className={`coder-mark ${isAbsent ? 'is-absent' : ''}`}
      width={18}
      height={18}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <rect x={1} y={1} width={16} height={16} rx={2} strokeDasharray={dashes.map((each) => each / 2).join(' ')} />
      <text x={9} y={13} textAnchor="middle">
        {letter}
      </text>
    </svg>
  )
}
