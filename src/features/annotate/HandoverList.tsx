import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverRecord } from '../../domain/records/handover'
import type { ClipId } from '../../domain/records/ids'
import { handoversOf } from '../../engine/commands/handedOver'
import { takeHandover } from '../../engine/commands/takeHandover'
import { withdrawHandover } from '../../engine/commands/withdrawHandover'
import type { Workspace } from '../../engine/workspace'
import { seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { useCoderNames } from '../../stores/useCoderNames'
import { useIsReadOnly, useRecordsCalmly, useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

const NONE: readonly HandoverRecord[] = []

/** What people have left to others on this clip, each with a way to it. */
export function HandoverList({ clipId }: { readonly clipId: ClipId }) {
  const { t } = useTranslation()
  const handovers = useRecordsCalmly(
    useCallback((workspace: Workspace) => handoversOf(workspace, clipId), [clipId]),
    NONE,
  )
  return (
    <>
      <h3>{t('viewing.handovers.title', { count: handovers.length })}</h3>
      {handovers.length === 0 ? <p className="small muted">{t('viewing.handovers.none')}</p> : null}
      <ul>
        {handovers.map((each) => (
          <HandoverLine key={each.id} handover={each} />
        ))}
      </ul>
    </>
  )
}

function HandoverLine({ handover }: { readonly handover: HandoverRecord }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const nameOf = useCoderNames()
  const { id, authorId, start, end, takenBy } = handover
  const isMine = authorId === workspace?.authorId
  const way = isMine ? 'withdraw' : 'take'
  return (
    <li className="row">
      <button type="button" className="link-row" data-testid="handover" onClick={() => seek(start)}>
        <span className="ellipsis">
          {t('viewing.handovers.by', { who: nameOf(authorId), first: start, last: end - 1 })}
        </span>
        {takenBy === undefined ? null : (
          <span className="muted">{t('viewing.handovers.taken', { who: nameOf(takenBy) })}</span>
        )}
      </button>
      {takenBy === undefined ? (
        <ToolButton
          label={t(`viewing.handovers.${way}`)}
          hint={isReadOnly ? t('readOnly.sign') : t(`viewing.handovers.${way}Hint`)}
          isFilled
          isDisabled={isReadOnly}
          onClick={() => {
            if (workspace) accepted((isMine ? withdrawHandover : takeHandover)(workspace, id))
          }}
          testId={`handover-${way}`}
        />
      ) : null}
    </li>
  )
}
