import { openDialog } from '../../stores/dialogStore'
import { playbackStore } from '../../stores/playbackStore'
import { prefer, preferencesStore } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import type { Command } from './command'
import { goToScreen, reviewHere } from './goToScreen'

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
  {
    ...OF_GROUP,
    id: 'clipRecord',
    keys: { cvat: [] },
    needs: ['clip'],
    run: () => {
      const clip = playbackStore.getState().view?.clip
      if (clip) session().showRecord(clip.id)
    },
  },
  { ...OF_GROUP, id: 'claims', keys: { cvat: [] }, needs: ['project'], run: () => session().openClaims() },
  { ...OF_GROUP, id: 'measures', keys: { cvat: [] }, needs: ['project'], run: () => session().openMeasures() },
  { ...OF_GROUP, id: 'stills', keys: { cvat: ['alt+shift+s'] }, needs: ['project'], run: () => goToScreen('stills') },
  { ...OF_GROUP, id: 'report', keys: { cvat: [] }, needs: ['project'], run: () => goToScreen('report') },
  { ...OF_GROUP, id: 'review', keys: { cvat: ['alt+shift+d'] }, needs: ['project'], run: reviewHere },
  { ...OF_GROUP, id: 'result', keys: { cvat: [] }, needs: ['project'], run: () => goToScreen('result') },
  {
    ...OF_GROUP,
    id: 'packages',
    keys: { cvat: ['alt+shift+h'] },
    needs: ['project'],
    run: () => goToScreen('packages'),
  },
  { ...OF_GROUP, id: 'diagnostics', keys: { cvat: [] }, run: () => openDialog({ kind: 'diagnostics' }) },
  { ...OF_GROUP, id: 'audit', keys: { cvat: [] }, needs: ['project'], run: () => goToScreen('audit') },
  { ...OF_GROUP, id: 'exportLog', keys: { cvat: [] }, needs: ['project'], run: () => session().exportLog() },
  {
    ...OF_GROUP,
    id: 'deleteProject',
    keys: { cvat: [] },
    needs: ['writable'],
    run: () => openDialog({ kind: 'deleteProject' }),
  },
  {
    ...OF_GROUP,
    id: 'wipe',
    keys: { cvat: ['alt+shift+delete', 'alt+shift+backspace'] },
    run: () => openDialog({ kind: 'wipe' }),
  },
  { ...OF_GROUP, id: 'clock', keys: { cvat: [] }, needs: ['project'], run: () => goToScreen('clock') },
  { ...OF_GROUP, id: 'backup', keys: { cvat: [] }, needs: ['project'], run: () => openDialog({ kind: 'backup' }) },
]
