import { useTranslation } from 'react-i18next'
import type { TrackRecord } from '../../domain/records/track'
import { renameTrack } from '../../engine/commands/renameTrack'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'

/** What coders call the one who is tracked, beside its tag. */
export function TrackLabel({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  return (
    <DraftInput
      label={t('ranges.track.label')}
      placeholder={t('ranges.track.labelHint')}
      value={track.label}
      maxLength={200}
      isReadOnly={isReadOnly}
      onValue={(label) => {
        if (workspace) accepted(renameTrack(workspace, track.id, label))
        return undefined
      }}
      testId="track-label"
    />
  )
}
