import { IconAlertTriangle, IconCheck, IconColumns2, IconPointFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SyncMoment, SyncRecord } from '../../domain/records/sync'
import { timecodeText } from '../../domain/time/timecode'
import { changeSync } from '../../engine/commands/changeSync'
import { deleteSync } from '../../engine/commands/deleteSync'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useCoderNames } from '../../stores/useCoderNames'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'
import type { OpenPair } from './openPair'
import { readErrorMs } from './readErrorMs'
import type { ProjectClock } from './useProjectClock'

interface OffsetRowProps {
  readonly sync: SyncRecord
  readonly clock: ProjectClock
  readonly onPair: OpenPair
}

/** One offset: its two frames, its error and basis as fields, who said it and when. */
export function OffsetRow({ sync, clock, onPair }: OffsetRowProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const language = usePreferences((state) => state.language)
  const { id, a, b, errorMs, basis } = sync
  const who = useCoderNames()(sync.authorId)
  const readOnlyHint = isReadOnly ? t('readOnly.sign') : undefined
  return (
    <div className="offset-row" data-sync={id}>
      <Standing standing={clock.standing(id)} />
      <Moment moment={a} clock={clock} />
      <span className="muted">↔</span>
      <Moment moment={b} clock={clock} />
      <span className="offset-error" dir="ltr">
        ±
        <DraftInput
          ariaLabel={t('clock.offsets.error')}
          value={String(errorMs)}
          isReadOnly={isReadOnly}
          isNumber
          maxLength={8}
          onValue={(text) => {
            const ms = readErrorMs(text)
            if (ms === undefined) return t('clock.offsets.errorForm')
            return workspace && accepted(changeSync(workspace, id, { errorMs: ms })) ? undefined : ''
          }}
          testId="offset-error"
        />
        <span className="muted">{t('clock.pair.ms')}</span>
      </span>
      <DraftInput
        ariaLabel={t('clock.offsets.basis')}
        value={basis}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        placeholder={t('clock.offsets.noBasis')}
        onValue={(text) => (workspace && accepted(changeSync(workspace, id, { basis: text })) ? undefined : '')}
        testId="offset-basis"
      />
      <span className="muted small ellipsis">
        {t('clock.offsets.by', { who, when: momentText(sync.updatedAt, language) })}
      </span>
      <span className="clock-acts">
        {a.clipId === b.clipId ? null : (
          <ToolButton
            label={t('clock.offsets.open')}
            icon={<IconColumns2 size={16} aria-hidden="true" />}
            isIconOnly
            onClick={() => onPair({ left: a.clipId, right: b.clipId, leftFrame: a.frame, rightFrame: b.frame })}
            testId="open-offset"
          />
        )}
        <ToolButton
          label={t('clock.offsets.delete')}
          icon={<IconTrash size={16} aria-hidden="true" />}
          isIconOnly
          isDisabled={isReadOnly}
          hint={readOnlyHint}
          onClick={() => workspace && accepted(deleteSync(workspace, id))}
          testId="delete-offset"
        />
      </span>
    </div>
  )
}

function Moment({ moment, clock }: { readonly moment: SyncMoment; readonly clock: ProjectClock }) {
  const { t } = useTranslation()
  const clip = clock.clips.find(({ id }) => id === moment.clipId)
  return (
    <span className="offset-moment">
      <bdi className="ellipsis" title={clip?.name}>
        {clip?.name ?? moment.clipId}
      </bdi>
      <span className="second">{t('clock.offsets.frame', { frame: moment.frame })}</span>
      <span className="muted ltr">{clip ? timecodeText(moment.pts, clip.timebase) : moment.pts}</span>
    </span>
  )
}

function Standing({ standing }: { readonly standing: 'failing' | 'checked' | 'unchecked' }) {
  const { t } = useTranslation()
  const text = t(`clock.offsets.${standing}`)
  const size = { size: 14, 'aria-hidden': true } as const
  return (
    <span className="offset-standing" role="img" title={text} aria-label={text} data-standing={standing}>
      {standing === 'failing' ? <IconAlertTriangle {...size} className="warn" /> : null}
      {standing === 'checked' ? <IconCheck {...size} /> : null}
      {standing === 'unchecked' ? <IconPointFilled {...size} className="muted" /> : null}
    </span>
  )
}
