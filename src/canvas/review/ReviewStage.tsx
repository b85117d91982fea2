import './reviewStage.css'
import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeGroup } from '../../domain/agreement/codeGroup'
import type { OwnChange } from '../../domain/agreement/decision'
import { withKeyframe } from '../../domain/agreement/ownKeyframes'
import type { Box } from '../../domain/geometry/box'
import { toView, type ViewPoint, type ViewTransform } from '../../domain/geometry/viewTransform'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { useTagsById } from '../../stores/codebookQueries'
import { usePlayback } from '../../stores/playbackStore'
import { useReviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { decide, useReview } from '../../stores/reviewStore'
import { pan, useViewport } from '../../stores/viewportStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { useWheelZoom } from '../useWheelZoom'
import { CodersBoxMark } from './CodersBoxMark'
import { EditableBox } from './EditableBox'
import { codersBoxes, editedBox, resultBox } from './reviewScene'

/** The boxes of all coders over the picture, each in its coder's line; drags pan, the wheel zooms. */
export function ReviewStage() {
  const { t } = useTranslation()
  const reviewed = useReviewedClip()
  const surface = useRef<HTMLDivElement>(null)
  const from = useRef<ViewPoint | undefined>(undefined)
  useWheelZoom(surface)
  const move = (event: PointerEvent) => {
    const { current } = from
    if (!current) return
    pan(event.clientX - current.x, event.clientY - current.y)
    from.current = { x: event.clientX, y: event.clientY } as ViewPoint
  }
  return (
    <div
      ref={surface}
      className="review-stage"
      role="group"
      aria-label={t('review.boxes')}
      data-testid="review-stage"
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button > 1) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY } as ViewPoint
      }}
      onPointerMove={move}
      onLostPointerCapture={() => {
        from.current = undefined
      }}
    >
      {reviewed ? <Boxes reviewed={reviewed} /> : null}
    </div>
  )
}

function Boxes({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const workspace = useWorkspace()
  const tags = useTagsById()
  const frame = usePlayback((state) => state.shown)
  // Boxes stand on an exact picture only.
  const isKnown = usePlayback(
    ({ exactness, surface }) =>
      exactness.kind !== 'undecodable' && exactness.kind !== 'approximate' && surface !== 'none',
  )
  const transform = useViewport((state) => state.transform)
  const key = useReview((state) => state.key)
  const decision = useReview((state) => state.decision)
  if (!workspace || !isKnown) return null
  const item = reviewed.items.find((each) => each.key === key)
  const result = item && resultBox(workspace, item, decision, frame)
  const edited = item && editedBox(workspace, reviewed, item, decision, frame)
  return (
    <svg>
      {codersBoxes(workspace, reviewed, frame, key).map((each) => (
        <CodersBoxMark
          key={each.id}
          box={onStage(each.box, transform)}
          at={each.at}
          tag={each.tagId === undefined ? undefined : tags.get(each.tagId)}
          isCurrent={each.key === key}
        />
      ))}
      {result ? (
        <g className={`result-box ${result.isSettled ? 'is-settled' : ''}`} data-testid="result-box">
          <rect className="casing" {...sides(onStage(result.box, transform))} />
          <rect {...sides(onStage(result.box, transform))} />
        </g>
      ) : null}
      {edited && decision?.kind === 'edit' ? (
        <EditableBox
          box={edited}
          transform={transform}
          onChange={(box) => decide({ ...decision, change: boxed(decision.change, item.group.subject, frame, box) })}
        />
      ) : null}
    </svg>
  )
}

/** Of a track the box is that of one frame. */
function boxed(change: OwnChange, subject: CodeGroup['subject'], frame: FrameIndex, box: Box): OwnChange {
  return subject === 'track' ? withKeyframe(change, { frame, box }) : { ...change, box }
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** In CSS pixels of the stage. */
function onStage(box: Placed, transform: ViewTransform): Placed {
  const { x, y } = toView(box, transform)
  return { x, y, w: box.w * transform.scale, h: box.h * transform.scale }
}

function sides({ x, y, w, h }: Placed) {
  return { x, y, width: w, height: h }
}
