import { useState, type ReactNode } from 'react'
import type { Box } from '../../domain/geometry/box'
import type { ClipId } from '../../domain/records/ids'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { StillRecord } from '../../domain/records/still'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import { usePreferences } from '../../stores/preferencesStore'
import { useMarks } from '../../stores/sensitivityQueries'
import { StillBar, type StillTool } from './StillBar'
import { StillPanel } from './StillPanel'
import { StillView } from './StillView'
import { useShownStill } from './useShownStill'
import { useSuggestedFaces } from './useSuggestedFaces'

const NO_BOXES: readonly Box[] = []

interface StillWorkProps {
  readonly still: StillRecord
  /** Whether this viewer has chosen to see it, if it is graphic. */
  readonly isSeen: boolean
  readonly onSee: () => void
  readonly onOpen: (clipId: ClipId, frame: number) => void
  readonly onGone: () => void
  readonly linking: ReactNode
}

/** One still: its picture and tools, and beside it words, profile and export. */
export function StillWork({ still, isSeen, onSee, onOpen, onGone, linking }: StillWorkProps) {
  const pageLanguage = usePreferences((state) => state.language)
  const [language, setLanguage] = useState(pageLanguage)
  const [profile, setProfile] = useState<ExportProfile>('publication')
  const [tool, setTool] = useState<StillTool>('select')
  const [fill, setFill] = useState<number | undefined>(undefined)
  const isCovered = isGraphicAt(useMarks(still.clipId), still.frame) && !isSeen
  const shown = useShownStill(still, profile, language, isCovered)
  const faces = useSuggestedFaces(still, shown.clip)
  return (
    <>
      <section className="still-middle">
        <StillBar
          still={still}
          shown={shown}
          tool={tool}
          onTool={setTool}
          language={language}
          onLanguage={setLanguage}
          onOpen={onOpen}
          onGone={onGone}
        />
        <StillView
          still={still}
          shown={shown}
          isCovered={isCovered}
          onSee={onSee}
          tool={tool}
          onTool={setTool}
          fill={fill}
          onFill={setFill}
          suggested={faces.boxes ?? NO_BOXES}
        />
      </section>
      <StillPanel
        still={still}
        shown={shown}
        isCovered={isCovered}
        faces={faces}
        profile={profile}
        onProfile={setProfile}
        language={language}
        fill={fill}
        onFill={setFill}
        linking={linking}
      />
    </>
  )
}
