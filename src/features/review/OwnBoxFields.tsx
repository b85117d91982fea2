import { Checkbox, NumberInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OwnChange } from '../../domain/agreement/decision'
import { ownKeyframes, withKeyframe, withoutKeyframe } from '../../domain/agreement/ownKeyframes'
import { SMALLEST_BOX_PX, type Box } from '../../domain/geometry/box'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { TrackRecord } from '../../domain/records/track'
import { shapeAt, shapeEvenOutside } from '../../domain/tracks/trackShape'
import { saidKeyframes } from '../../engine/saidKeyframes'
import { seek, usePlayback } from '../../stores/playbackStore'
import type { ReviewedClip } from '../../stores/reviewQueries'
import { useViewport } from '../../stores/viewportStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

interface OwnBoxFieldsProps<Coded> {
  readonly record: Coded
  readonly change: OwnChange
  readonly onChange: (change: OwnChange) => void
}

/** The box of an annotation, in numbers for whoever does not drag it. */
export function OwnBoxFields({ record, change, onChange }: OwnBoxFieldsProps<AnnotationRecord>) {
  const { t } = useTranslation()
  const box = change.box ?? record.box
  if (!box) return null
  return (
    <>
      <p className="muted small">{t('review.own.dragBox')}</p>
      <SideFields box={box} onBox={(next) => onChange({ ...change, box: next })} />
    </>
  )
}

interface OwnTrackFieldsProps extends OwnBoxFieldsProps<TrackRecord> {
  readonly table: ReviewedClip['table']
}

/** A track on the frame that is shown: its box, and whether it is in the picture. The coder's own track stays as it is. */
export function OwnTrackFields({ record, change, table, onChange }: OwnTrackFieldsProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const frame = usePlayback((state) => state.shown)
  if (!workspace) return null
  const keyframes = ownKeyframes(saidKeyframes(workspace.index, record.id), table, change)
  const hasBegun = shapeEvenOutside(keyframes, frame) !== undefined
  const shape = shapeAt(keyframes, frame)
  const others = (change.keyframes ?? []).map((each) => each.frame).toSorted((a, b) => a - b)
  return (
    <>
      <p className="muted small">{t('ownTrack.hint')}</p>
      {hasBegun ? (
        <Checkbox
          size="xs"
          label={t('ownTrack.isThere', { frame })}
          checked={shape !== undefined}
          data-testid="own-is-there"
          onChange={(event) => onChange(withKeyframe(change, { frame, outside: !event.currentTarget.checked }))}
        />
      ) : (
        <p className="muted small">{t('ownTrack.notBegun', { frame })}</p>
      )}
      {shape ? <SideFields box={shape.box} onBox={(box) => onChange(withKeyframe(change, { frame, box }))} /> : null}
      {others.length === 0 ? null : (
        <div className="own-frames" data-testid="own-frames">
          <span className="muted small">{t('ownTrack.others')}</span>
          {others.map((each) => (
            <ToolButton
              key={each}
              label={t('ownTrack.frame', { frame: each })}
              isFilled
              isActive={each === frame}
              onClick={() => seek(each)}
            />
          ))}
        </div>
      )}
      {others.includes(frame) ? (
        <ToolButton
          label={t('ownTrack.putBack')}
          icon={<IconArrowBackUp size={14} className="mirror-rtl" aria-hidden="true" />}
          isFilled
          onClick={() => onChange(withoutKeyframe(change, frame))}
          testId="own-put-back"
        />
      ) : null}
    </>
  )
}

interface SideFieldsProps {
  readonly box: Box
  readonly onBox: (box: Box) => void
}

/** The sides of a box in display pixels, each held so that the box stays in the picture. */
function SideFields({ box, onBox }: SideFieldsProps) {
  const { t } = useTranslation()
  const picture = useViewport((state) => state.picture)
  if (!picture) return null
  const limits = {
    x: [0, picture.width - box.w],
    y: [0, picture.height - box.h],
    w: [SMALLEST_BOX_PX, picture.width - box.x],
    h: [SMALLEST_BOX_PX, picture.height - box.y],
  } as const
  return (
    <div className="own-sides">
      {(['x', 'y', 'w', 'h'] as const).map((side) => (
        <NumberInput
          key={side}
          size="xs"
          label={t(`ownTrack.sides.${side}`)}
          dir="ltr"
          min={limits[side][0]}
          max={limits[side][1]}
          decimalScale={1}
          clampBehavior="strict"
          value={Math.round(box[side] * 10) / 10}
          data-testid={`own-${side}`}
          onChange={(typed) => {
            if (typeof typed === 'number' && Number.isFinite(typed)) onBox({ ...box, [side]: typed })
          }}
        />
      ))}
    </div>
  )
}
