import { openDialog } from '../../stores/dialogStore'
import { prefer, preferencesStore } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import type { Command } from './command'

const OF_GROUP = { group: 'program', screen: 'every' } as const

export const PROGRAM_COMMANDS: readonly Command[] = [
  { ...OF_GROUP, id: 'palette', keys: { cvat: ['mod+k'] }, run: () => openDialog({ kind: 'palette' }) },
  {
    ...OF_GROUP,
    id: 'keySheet',
    keys: { cvat: ['shift+slash', 'f1'], via: ['shift+slash', 'f2'] },
    run: () => openDialog({ kind: 'keys' }),
  },
  {
    ...OF_GROUP,
    id: 'theme',
    keys: { cvat: [] },
    run: () => prefer({ theme: preferencesStore.getState().theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    ...OF_GROUP,
    id: 'language',
    keys: { cvat: [] },
    run: () => prefer({ language: preferencesStore.getState().language === 'en' ? 'ar' : 'en' }),
  },
  { ...OF_GROUP, id: 'newProject', keys: { cvat: [] }, run: () => openDialog({ kind: 'newProject', files: [] }) },
  {
    ...OF_GROUP,
    id: 'exportAnnotations',
    keys: { cvat: [] },
    needs: ['project'],
    run: () => session().exportAnnotations(),
  },
  { ...OF_GROUP, id: 'diagnostics', keys: { cvat: [] }, run: () => openDialog({ kind: 'diagnostics' }) },
  { ...OF_GROUP, id: 'backup', keys: { cvat: [] }, needs: ['project'], run: () => openDialog({ kind: 'backup' }) },
]
