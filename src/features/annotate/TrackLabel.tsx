import { useTranslation } from 'react-i18next'
import type { TrackRecord } from '../../domain/records/track'
import { renameTrack } from '../../engine/commands/renameTrack'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'
import { useHeld } from './useHeld'

/** What coders call the one who is tracked, beside its tag. */
export function TrackLabel({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isHeld = useHeld(track.id) !== undefined
  return (
    <DraftInput
      label={t('ranges.track.label')}
      placeholder={t('ranges.track.labelHint')}
      value={track.label}
      maxLength={200}
      isReadOnly={isHeld}
      onValue={(label) => {
        if (workspace) accepted(renameTrack(workspace, track.id, label))
        return undefined
      }}
      testId="track-label"
    />
  )
}
