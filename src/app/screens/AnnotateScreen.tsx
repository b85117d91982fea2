import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AnnotationStage } from '../../canvas/AnnotationStage'
import { FollowBar } from '../../features/annotate/FollowBar'
import { Inspector } from '../../features/annotate/Inspector'
import { ObjectsList } from '../../features/annotate/ObjectsList'
import { RequirementNotice } from '../../features/codebook/RequirementNotice'
import { TagPalette } from '../../features/codebook/TagPalette'
import { LinkClaim } from '../../features/claims/LinkClaim'
import { CommentsPanel } from '../../features/comments/CommentsPanel'
import { ClipMessage } from '../../features/playback/ClipMessage'
import { PlayPreparation } from '../../features/playback/PlayPreparation'
import { Loupe } from '../../features/playback/Loupe'
import { Picture } from '../../features/playback/Picture'
import { TransportBar } from '../../features/playback/TransportBar'
import { StageFrame } from '../../features/playback/StageFrame'
import { ViewSigns } from '../../features/playback/ViewSigns'
import { GraphicCover } from '../../features/sensitivity/GraphicCover'
import { GraphicSign } from '../../features/sensitivity/GraphicSign'
import { GraphicWarning } from '../../features/sensitivity/GraphicWarning'
import { ViewingControl } from '../../features/sensitivity/ViewingControl'
import { AnnotateTools } from '../../features/annotate/AnnotateTools'
import { onFrame } from '../../features/annotate/onFrame'
import { captureFrame } from '../../features/stills/captureActions'
import { CaptureButton } from '../../features/stills/CaptureButton'
import { actOnTag, tagThisFrame } from '../../features/annotate/actions'
import { TimelinePanel } from '../../timeline/TimelinePanel'
import { clipId as toClipId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { session } from '../../stores/session'
import { toolStore } from '../../stores/toolStore'
import { usePlayback } from '../../stores/playbackStore'
import { usePast, useRecords } from '../../stores/workspaceStore'
import { useFileDrop } from '../../ui/useFileDrop'
import { useCommandKeys, useTagCommandKeys } from '../commands/useCommandKeys'
import { ClipInAddress } from '../ClipInAddress'
import { useClaimAddresses } from '../useClaimAddresses'
import { ClipPanels } from './ClipPanels'

/** On a low screen the picture keeps its share, and the timeline three lanes with the sound above them. */
const TIMELINE_PX = Math.min(266, Math.round(innerHeight * 0.34))

/** The workbench: tags, picture, inspector, transport, timeline. */
export function AnnotateScreen() {
  const { t } = useTranslation()
  const { clipId, projectId } = useParams({ from: '/project/$projectId/clip/$clipId' })
  const navigate = useNavigate()
  const editCodebook = () =>
    void navigate({
      to: '/project/$projectId/codebook',
      params: { projectId },
      search: { t: toolStore.getState().tagId },
    })
  const claimAddresses = useClaimAddresses(projectId)
  useCommandKeys('annotate')
  useTagCommandKeys()
  const clip = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('clip', clipId), [clipId]),
    undefined,
  )
  const drop = useFileDrop((files) => void session().reopenStill(files))
  const past = usePast()
  const viewed = usePlayback((state) => state.view?.clip)
  return (
    <main
      className={`annotate ${drop.className}`}
      aria-label={t('nav.annotate')}
      data-testid="annotate-page"
      {...drop.over}
    >
      <ClipPanels
        id="annotate"
        start={{
          content: <TagPalette onAct={actOnTag} onTagFrame={tagThisFrame} onEdit={editCodebook} />,
          defaultSize: 200,
          minSize: 140,
          maxSize: 420,
        }}
        stage={
          <StageFrame>
            <Picture />
            <AnnotationStage />
            <GraphicCover />
            <PlayPreparation />
            <Loupe />
            <ViewSigns>
              <GraphicSign />
            </ViewSigns>
            <GraphicWarning />
            <FollowBar />
            {/* A clip may be looked at in a state in which it was not listed yet. */}
            <ClipMessage clip={clip ?? (past ? viewed : undefined)} />
          </StageFrame>
        }
        end={{
          content: (
            <>
              <Inspector
                linking={
                  <>
                    <LinkClaim {...claimAddresses} />
                    <CommentsPanel />
                  </>
                }
              />
              <RequirementNotice />
              <ObjectsList />
            </>
          ),
          defaultSize: 256,
          minSize: 180,
          maxSize: 520,
        }}
        bar={
          <TransportBar>
            <ViewingControl />
            <AnnotateTools />
            <CaptureButton onCapture={() => onFrame(captureFrame)} />
          </TransportBar>
        }
        time={<TimelinePanel />}
        timeSize={TIMELINE_PX}
      />
      <ClipInAddress clipId={toClipId.parse(clipId)} />
    </main>
  )
}
