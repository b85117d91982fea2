import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../engine/workspace'
import { useKeyOf } from '../../stores/keysStore'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { redo, undo } from './actions'

const canUndo = (workspace: Workspace) => workspace.undoable !== undefined
const canRedo = (workspace: Workspace) => workspace.redoable !== undefined

/** Undo and redo of the whole project, on every screen. */
export function UndoButtons() {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const isUndoable = useRecords(canUndo, false)
  const isRedoable = useRecords(canRedo, false)
  const acts = [
    { id: 'undo', Icon: IconArrowBackUp, keys: useKeyOf('undo'), isPossible: isUndoable, run: undo },
    { id: 'redo', Icon: IconArrowForwardUp, keys: useKeyOf('redo'), isPossible: isRedoable, run: redo },
  ] as const
  return acts.map(({ id, Icon, keys, isPossible, run }) => (
    <ToolButton
      key={id}
      label={t(`annotate.${id}`)}
      icon={<Icon size={16} aria-hidden="true" className="mirror-rtl" />}
      isIconOnly
      keys={keys}
      isDisabled={isReadOnly || !isPossible}
      onClick={run}
      testId={id}
    />
  ))
}
