import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StillRecord } from '../../domain/records/still'
import { timecodeText } from '../../domain/time/timecode'
import type { Workspace } from '../../engine/workspace'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { change } from './stillActions'

const NO_STILLS: readonly { readonly still: StillRecord; readonly label: string }[] = []

function stillsWithNames({ index }: Workspace) {
  return index.all('still').flatMap((still) => {
    const clip = index.get('clip', still.clipId)
    if (!clip) return []
    return [{ still, label: `${clip.name}, f ${still.frame}, ${timecodeText(still.pts, clip.timebase)}` }]
  })
}

/** The other still of two: one of another clip, or of another frame. */
export function BesidePicker({ still, isReadOnly }: { readonly still: StillRecord; readonly isReadOnly: boolean }) {
  const { t } = useTranslation()
  const stills = useRecordsCalmly(stillsWithNames, NO_STILLS)
  const others = useMemo(() => stills.filter((each) => each.still.id !== still.id), [stills, still.id])
  const { beside } = still
  const chosen = others.find((each) => each.still.clipId === beside?.clipId && each.still.frame === beside.frame)
  return (
    <Select
      aria-label={t('stills.besideWhich')}
      placeholder={t('stills.besideWhich')}
      className="still-beside"
      data={others.map((each) => ({ value: each.still.id, label: each.label }))}
      value={chosen?.still.id ?? null}
      readOnly={isReadOnly}
      allowDeselect={false}
      nothingFoundMessage={t('stills.besideNone')}
      data-testid="still-beside"
      onChange={(value) => {
        const other = others.find((each) => each.still.id === value)?.still
        if (other) change(still.id, { beside: { clipId: other.clipId, frame: other.frame, pts: other.pts } })
      }}
    />
  )
}
