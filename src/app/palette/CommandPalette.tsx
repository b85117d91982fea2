import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { closeDialog, dialogStore, useDialog } from '../../stores/dialogStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry'
import { PaletteSearch } from './PaletteSearch'
import { rememberEntry } from './recentEntries'
import { runEntry } from './runEntry'

const [store, spotlight] = createSpotlight()

/** Finds commands, tags, clips, objects, frames and times, and does what is chosen. */
export function CommandPalette() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const isOpen = useDialog().kind === 'palette'
  const chosen = useRef<Entry | undefined>(undefined)
  useEffect(() => {
    if (isOpen) spotlight.open()
    else spotlight.close()
  }, [isOpen])
  function openClip(clipId: string): void {
    const { workspace } = workspaceStore.getState()
    if (!workspace) return
    const params = { projectId: workspace.projectId, clipId }
    void navigate({ to: '/project/$projectId/clip/$clipId', params })
  }
  return (
    <Spotlight.Root
      store={store}
      // Its key is one of the commands', so that it can be changed.
      shortcut={null}
      size={640}
      radius={8}
      // It stays where it opened while the list below the search grows and shrinks.
      centered={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.5, blur: 0 }}
      attributes={{ content: { 'aria-label': t('launcher.title') } }}
      onSpotlightClose={() => {
        if (dialogStore.getState().dialog.kind === 'palette') closeDialog()
        const entry = chosen.current
        chosen.current = undefined
        // Only now: what it focuses or opens must not be behind the palette.
        if (entry) runEntry(entry, openClip)
      }}
    >
      <PaletteSearch
        onChoose={(entry) => {
          chosen.current = entry
          rememberEntry(entry.id)
          closeDialog()
        }}
      />
    </Spotlight.Root>
  )
}
