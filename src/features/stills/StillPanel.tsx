import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { StillRecord } from '../../domain/records/still'
import type { Say } from '../../domain/stills/captionKey'
import type { Language } from '../../stores/preferencesStore'
import { CoverPart } from './CoverPart'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { ExportPart } from './ExportPart'
import { FacesPart } from './FacesPart'
import { builtCaptions } from './leavingStill'
import { ProfileControl } from './ProfileControl'
import type { ShownStill } from './useShownStill'
import type { SuggestedFaces } from './useSuggestedFaces'
import { WordsPart } from './WordsPart'

interface StillPanelProps {
  readonly still: StillRecord
  readonly shown: ShownStill
  readonly isCovered: boolean
  readonly faces: SuggestedFaces
  readonly profile: ExportProfile
  readonly onProfile: (profile: ExportProfile) => void
  /** Of the legend on the still. */
  readonly language: Language
  readonly fill: number | undefined
  readonly onFill: (at: number | undefined) => void
  readonly linking: ReactNode
}

/** Words, cover and export of one still. */
export function StillPanel(props: StillPanelProps) {
  const { still, shown, isCovered, faces, profile, onProfile, language, fill, onFill, linking } = props
  const { t, i18n } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const says = useMemo(
    (): Record<Language, Say> => ({ en: i18n.getFixedT('en') as Say, ar: i18n.getFixedT('ar') as Say }),
    [i18n],
  )
  const { clip, plan, table } = shown
  const leaving = workspace && clip && plan ? { workspace, still, clip, plan, table, profile, says } : undefined
  const built = leaving ? builtCaptions(leaving) : { en: '', ar: '' }
  return (
    <aside className="still-panel" aria-label={t('stills.panel')}>
      <div className="still-panel-head">
        <h2>
          {t('stills.still')} <span className="ltr">f {still.frame}</span>
        </h2>
        <span className="spacer" />
        <ProfileControl profile={profile} onProfile={onProfile} testId="still-profile" />
      </div>
      <div className="still-panel-scroll">
        <CoverPart still={still} shown={shown} fill={fill} onFill={onFill} />
        <FacesPart faces={faces} isReadOnly={isReadOnly} isCovered={isCovered} />
        <WordsPart still={still} built={built} basis={shown.clip?.provenance.basisForUse} />
        {linking}
      </div>
      <ExportPart
        still={still}
        shown={shown}
        leaving={leaving}
        isCovered={isCovered}
        profile={profile}
        language={language}
        captions={{ en: still.captions['en'] ?? built.en, ar: still.captions['ar'] ?? built.ar }}
      />
    </aside>
  )
}
