import { IconCheck } from '@tabler/icons-react'
import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../engine/workspace'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { CoderMark } from '../../ui/CoderMark'
import type { ReviewedVariable, ReviewLane } from './reviewLanes'

/** Names the variable of the lanes below. */
export function VariableRow({ variable }: { readonly variable: ReviewedVariable }) {
  const { t } = useTranslation()
  const tags = useTagsById()
  const inLanguage = useInLanguage()
  const first = variable.tagId === undefined ? undefined : tags.get(variable.tagId)
  const tagName = first ? inLanguage(first.tag.labels, first.tag.id) : (variable.tagId ?? '')
  // A variable has a name of the codebook's makers only; its group is named in the languages of the page.
  const name = first && variable.name !== undefined ? inLanguage(first.group.labels, variable.name) : tagName
  return (
    <>
      <div className="review-head is-bar">
        <bdi className="strong ellipsis" title={name}>
          {name}
        </bdi>
        {variable.name === undefined ? null : <bdi className="muted small ellipsis">{variable.name}</bdi>}
        <span className="spacer" />
        {variable.open > 0 ? <span className="muted small">{t('review.open', { count: variable.open })}</span> : null}
      </div>
      <div className="review-track is-bar" />
    </>
  )
}

/** One coder's lane, or that of what is settled. */
export function LaneRow({ lane, children }: { readonly lane: ReviewLane; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { at, coderId } = lane
  const name = useRecordsCalmly(
    useCallback(({ index }: Workspace) => index.get('annotator', coderId)?.pseudonym ?? coderId, [coderId]),
    undefined,
  )
  return (
    <>
      <div className="review-head">
        {at === undefined ? <IconCheck size={16} aria-hidden="true" /> : <CoderMark at={at} />}
        <bdi className="ellipsis" title={name}>
          {at === undefined ? t('review.settledLane') : name}
        </bdi>
      </div>
      <div className="review-track" dir="ltr">
        {children}
      </div>
    </>
  )
}
