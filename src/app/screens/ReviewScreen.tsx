import { useNavigate, useParams } from '@tanstack/react-router'
import { IconArrowLeft, IconReportAnalytics } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { ReviewStage } from '../../canvas/review/ReviewStage'
import { clipId as toClipId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { CommentsAt } from '../../features/comments/CommentsAt'
import { ClipMessage } from '../../features/playback/ClipMessage'
import { GoToField } from '../../features/playback/GoToField'
import { Picture } from '../../features/playback/Picture'
import { PlayPreparation } from '../../features/playback/PlayPreparation'
import { StageFrame } from '../../features/playback/StageFrame'
import { ViewSigns } from '../../features/playback/ViewSigns'
import { ClipAgreement } from '../../features/review/ClipAgreement'
import { DecisionBar } from '../../features/review/DecisionBar'
import { ItemCard } from '../../features/review/ItemCard'
import { openItemByKey, openItemOfComments } from '../../features/review/reviewActions'
import { ReviewPanel } from '../../features/review/ReviewPanel'
import { RulesControl } from '../../features/review/RulesControl'
import { StepButtons } from '../../features/review/StepButtons'
import { TooFewCoders } from '../../features/review/TooFewCoders'
import { GraphicCover } from '../../features/sensitivity/GraphicCover'
import { GraphicSign } from '../../features/sensitivity/GraphicSign'
import { GraphicWarning } from '../../features/sensitivity/GraphicWarning'
import { usePlayback } from '../../stores/playbackStore'
import { useReviewedClip } from '../../stores/reviewQueries'
import { useReview } from '../../stores/reviewStore'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'
import { ReviewTimeline } from '../../timeline/review/ReviewTimeline'
import { ToolButton } from '../../ui/ToolButton'
import { browserStorage } from '../browserStorage'
import { goToScreen } from '../commands/goToScreen'
import { useCommandKeys } from '../commands/useCommandKeys'
import { useClipInAddress } from '../useClipInAddress'

const FROM = '/project/$projectId/review/$clipId'
/** What the import of the project takes. */
const TAKEN = '.framebench,.age,.json,application/json'
const LANES_PX = Math.min(320, Math.round(innerHeight * 0.36))

/** What several coders said of a clip side by side, and what is decided of it. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const { clipId, projectId } = useParams({ from: FROM })
  const navigate = useNavigate()
  useClipInAddress(toClipId.parse(clipId), FROM)
  useCommandKeys('review')
  const clip = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('clip', clipId), [clipId]),
    undefined,
  )
  const rows = useDefaultLayout({ id: 'review-rows', storage: browserStorage })
  const columns = useDefaultLayout({ id: 'review-columns', storage: browserStorage })
  return (
    <main className="annotate review" aria-label={t('review.title')}>
      <Group orientation="vertical" {...rows}>
        <Panel id="review-picture-panel" minSize={180}>
          <Group orientation="horizontal" {...columns}>
            <Panel
              id="review-list-panel"
              className="side-panel"
              defaultSize={264}
              minSize={180}
              maxSize={520}
              collapsible
              groupResizeBehavior="preserve-pixel-size"
            >
              <div className="review-back">
                <ToolButton
                  label={t('review.clips.back')}
                  icon={<IconArrowLeft size={14} className="mirror-rtl" aria-hidden="true" />}
                  onClick={() => void navigate({ to: '/project/$projectId/review', params: { projectId } })}
                />
                <span className="spacer" />
                <ToolButton
                  label={t('result.open')}
                  icon={<IconReportAnalytics size={16} aria-hidden="true" />}
                  isIconOnly
                  onClick={() => goToScreen('result')}
                  testId="to-result"
                />
                <RulesControl />
              </div>
              <ReviewPanel />
            </Panel>
            <Separator className="splitter" aria-label={t('layout.resizePalette')} />
            <Panel id="review-stage-panel" minSize={320}>
              <StageFrame>
                <Picture />
                <ReviewStage />
                <GraphicCover />
                <PlayPreparation />
                <ViewSigns>
                  <GraphicSign />
                </ViewSigns>
                <GraphicWarning />
                <ClipMessage clip={clip} />
                <TooFewCoders accept={TAKEN} onFile={(file) => void session().readImport(file)} />
              </StageFrame>
            </Panel>
            <Separator className="splitter" aria-label={t('layout.resizeInspector')} />
            <Panel
              id="review-side-panel"
              className="side-panel review-side"
              defaultSize={288}
              minSize={180}
              maxSize={520}
              collapsible
              groupResizeBehavior="preserve-pixel-size"
            >
              <ItemCard />
              <ItemComments />
              <ClipAgreement />
            </Panel>
          </Group>
        </Panel>
        <DecisionBar />
        <Separator className="splitter is-row" aria-label={t('layout.resizeTimeline')} />
        <Panel id="review-lanes-panel" defaultSize={LANES_PX} minSize={96} groupResizeBehavior="preserve-pixel-size">
          <ReviewTimeline
            controls={
              <>
                <StepButtons />
                <GoToField />
              </>
            }
            onOpen={openItemByKey}
            onComments={openItemOfComments}
          />
        </Panel>
      </Group>
    </main>
  )
}

/** What was said of the disagreement that is shown, and of the frame on screen. */
function ItemComments() {
  const reviewed = useReviewedClip()
  const key = useReview((state) => state.key)
  const shown = usePlayback((state) => state.shown)
  const item = reviewed?.items.find((each) => each.key === key)
  if (!item) return null
  const { clipId, members, frame } = item.group
  const aboutIds = members.map(({ recordId }) => recordId)
  return <CommentsAt key={item.key} clipId={clipId} aboutIds={aboutIds} frame={frame} shownFrame={shown} />
}
