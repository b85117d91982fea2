import './sensitivity.css'
import { IconEyeOff } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { spanAt } from '../../domain/time/frameSpan'
import type { Workspace } from '../../engine/workspace'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { uncover, useGraphic } from '../../stores/graphicStore'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSight } from '../../stores/sight'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { frameBeyond, handOverHere, skipGraphic } from './graphicActions'
import { useSoftText } from './useSoftText'

/** Stands in place of a graphic picture until the viewer chooses: what it is marked as, and the ways on. */
export function GraphicCover() {
  const { i18n, t } = useTranslation()
  const sight = useSight()
  const shown = usePlayback((state) => state.shown)
  const clip = usePlayback((state) => state.view?.clip)
  const marks = useGraphic((state) => state.marks)
  const isReadOnly = useIsReadOnly()
  const soft = useSoftText()
  const showKey = useKeyOf('coverGraphic')
  const skipKey = useKeyOf('skipGraphic')
  const names = useTagNames(shown)
  if (sight !== 'covered' || !clip) return null
  const span = spanAt(marks.graphic, shown)
  const isWhole = isGraphic(marks.clip)
  const beyond = span && frameBeyond(span, clip.frameCount, 1)
  return (
    <div className="graphic-cover" data-testid="graphic-cover" dir={i18n.dir()}>
      <div className="graphic-cover-card" role="alert">
        <IconEyeOff size={24} aria-hidden="true" className="warn" />
        {isWhole ? <p className="strong">{t('viewing.cover.clip')}</p> : null}
        {span ? <p className="strong">{t('viewing.cover.range', { first: span.start, last: span.end - 1 })}</p> : null}
        {names.length > 0 ? <bdi className="second">{names.join(t('viewing.comma'))}</bdi> : null}
        <p className="second">{t('viewing.cover.choose')}</p>
      </div>
      <div className="graphic-cover-ways">
        <ToolButton
          label={t('viewing.cover.show', { how: soft })}
          keys={showKey}
          isFilled
          onClick={() => uncover(shown)}
          testId="graphic-show"
        />
        {beyond === undefined ? null : (
          <ToolButton
            label={t('viewing.cover.skip', { frame: beyond })}
            keys={skipKey}
            isPrimary
            onClick={skipGraphic}
            testId="graphic-skip"
          />
        )}
        <ToolButton
          label={span ? t('viewing.cover.handOver') : t('viewing.cover.handOverClip')}
          hint={isReadOnly ? t('readOnly.sign') : t('viewing.cover.handOverHint')}
          isFilled
          isDisabled={isReadOnly}
          onClick={handOverHere}
          testId="graphic-hand-over"
        />
      </div>
    </div>
  )
}

const NO_NAMES: readonly string[] = []
const MOST_NAMES = 4

/** By which tags the ranges over a frame are marked: what is there can be known without being seen. */
function useTagNames(frame: number): readonly string[] {
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const clipId = usePlayback((state) => state.view?.clip.id)
  return useRecords(
    useCallback(
      ({ index }: Workspace) => {
        if (clipId === undefined) return NO_NAMES
        const here = index
          .segmentsOf(clipId)
          .filter(({ sensitivity, start, end = Infinity }) => isGraphic(sensitivity) && start <= frame && frame < end)
        const ids = new Set(here.flatMap(({ tagIds }) => tagIds))
        return [...ids].slice(0, MOST_NAMES).map((id) => inLanguage(byId.get(id)?.tag.labels ?? {}, id))
      },
      [clipId, frame, inLanguage, byId],
    ),
    NO_NAMES,
  )
}
