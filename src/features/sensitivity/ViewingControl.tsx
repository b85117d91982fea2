import './sensitivity.css'
import { Checkbox } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasGraphic, sensitivityAt } from '../../domain/sensitivity/sensitivityMarks'
import { setClipSensitivity } from '../../engine/commands/setClipSensitivity'
import { useGraphic } from '../../stores/graphicStore'
import { usePlayback } from '../../stores/playbackStore'
import { GRAPHIC_BLURS, prefer, usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { BarPopover } from '../../ui/BarPopover'
import { SensitivitySelect } from '../../ui/SensitivitySelect'
import { ExposurePart } from './ExposurePart'

/** What the clip is marked as, how this person wants to see what is graphic, and how much of it they have seen. */
export function ViewingControl() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isMarked = useGraphic((state) => hasGraphic(state.marks))
  return (
    <BarPopover
      label={t('viewing.title')}
      icon={<IconEyeExclamation size={16} aria-hidden="true" />}
      isIconOnly
      isMarked={isMarked}
      isOpen={isOpen}
      onToggle={setOpen}
      side="top"
      width={336}
      testId="viewing"
    >
      <div className="viewing">
        <ClipPart />
        <PreferencesPart />
        <ExposurePart />
      </div>
    </BarPopover>
  )
}

function ClipPart() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const clipId = usePlayback((state) => state.view?.clip.id)
  const shown = usePlayback((state) => state.shown)
  const marks = useGraphic((state) => state.marks)
  if (clipId === undefined) return null
  return (
    <section>
      <div className="viewing-line">
        <span>{t('viewing.clip')}</span>
        <SensitivitySelect
          label={t('viewing.clip')}
          value={marks.clip}
          isDisabled={isReadOnly}
          onChange={(value) => {
            if (workspace) accepted(setClipSensitivity(workspace, clipId, value))
          }}
        />
      </div>
      <p className="viewing-line">
        <span>{t('viewing.frame')}</span>
        <span className="second">{t(`sensitivity.${sensitivityAt(marks, shown)}`)}</span>
      </p>
      <p className="small muted">{t('viewing.clipHint')}</p>
    </section>
  )
}

function PreferencesPart() {
  const { t } = useTranslation()
  const blur = usePreferences((state) => state.graphicBlur)
  const isGrey = usePreferences((state) => state.isGraphicGrey)
  const mutes = usePreferences((state) => state.mutesGraphic)
  return (
    <section>
      <h3>{t('viewing.preferences')}</h3>
      <label className="viewing-line">
        {t('viewing.blur')}
        <select
          className="plain-select"
          value={blur}
          data-testid="graphic-blur"
          onChange={(event) => {
            const chosen = GRAPHIC_BLURS.find((each) => each === event.currentTarget.value)
            if (chosen) prefer({ graphicBlur: chosen })
          }}
        >
          {GRAPHIC_BLURS.map((each) => (
            <option key={each} value={each}>
              {t(`viewing.blurs.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Checkbox
        label={t('viewing.grey')}
        checked={isGrey}
        onChange={(event) => prefer({ isGraphicGrey: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('viewing.mute')}
        checked={mutes}
        onChange={(event) => prefer({ mutesGraphic: event.currentTarget.checked })}
      />
      <p className="small muted">{t('viewing.viewOnly')}</p>
    </section>
  )
}
