import { useNavigate, useParams } from '@tanstack/react-router'
import { IconArrowLeft, IconReportAnalytics } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
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
import { goToScreen } from '../commands/goToScreen'
import { useCommandKeys } from '../commands/useCommandKeys'
import { ClipInAddress } from '../ClipInAddress'
import { ClipPanels } from './ClipPanels'

const FROM = '/project/$projectId/review/$clipId'
/** What the import of the project takes. */
const TAKEN = '.framebench,.age,.json,application/json'
const LANES_PX = Math.min(320, Math.round(innerHeight * 0.36))

/** What several coders said of a clip side by side, and what is decided of it. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const { clipId, projectId } = useParams({ from: FROM })
  const navigate = useNavigate()
  useCommandKeys('review')
  const clip = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('clip', clipId), [clipId]),
    undefined,
  )
  return (
    <main className="annotate review" aria-label={t('review.title')}>
      <ClipPanels
        id="review"
        start={{
          content: (
            <>
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
            </>
          ),
          defaultSize: 264,
          minSize: 180,
          maxSize: 520,
        }}
        stage={
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
        }
        end={{
          content: (
            <>
              <ItemCard />
              <ItemComments />
              <ClipAgreement />
            </>
          ),
          className: 'review-side',
          defaultSize: 288,
          minSize: 180,
          maxSize: 520,
        }}
        bar={<DecisionBar />}
        time={
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
        }
        timeSize={LANES_PX}
      />
      <ClipInAddress clipId={toClipId.parse(clipId)} from={FROM} />
    </main>
  )
}

/** What was said of the disagreement that is shown, and of the frame on screen. */
function ItemComments() {
  const reviewed = useReviewedClip()
  const key = useReview((state) => state.key)
  // While it plays the frame is another with each picture, and nobody reads along.
  const shown = usePlayback((state) => (state.isPlaying ? -1 : state.shown))
  const item = reviewed?.items.find((each) => each.key === key)
  if (!item) return null
  const { clipId, members, frame } = item.group
  const aboutIds = members.map(({ recordId }) => recordId)
  return <CommentsAt key={item.key} clipId={clipId} aboutIds={aboutIds} frame={frame} shownFrame={shown} />
}
