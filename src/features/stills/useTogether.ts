import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { RecordId } from '../../domain/records/ids'
import type { Language } from '../../stores/preferencesStore'
import { useWorkspace } from '../../stores/workspaceStore'
import type { LeavingTogether } from './readyStill'

/** What holds for stills that leave together, as it is now; undefined where no project is open. */
export function useTogether(
  profile: ExportProfile,
  language: Language,
  seen: ReadonlySet<RecordId>,
  isArchiveAct: boolean,
): LeavingTogether | undefined {
  const { i18n } = useTranslation()
  const workspace = useWorkspace()
  return useMemo(
    () =>
      workspace && {
        workspace,
        profile,
        language,
        inLanguage: (each) => i18n.getFixedT(each),
        isSeen: (id) => seen.has(id),
        isArchiveAct: isArchiveAct && profile === 'archive',
      },
    [workspace, profile, language, seen, isArchiveAct, i18n],
  )
}
