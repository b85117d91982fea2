import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../engine/workspace'
import { useKeyOf } from '../../stores/keysStore'
import { useIsReadOnly, useRecordsNow } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { redo, undo } from './actions'

const canUndo = (workspace: Workspace) => workspace.undoable !== undefined
const canRedo = (workspace: Workspace) => workspace.redoable !== undefined

/** Undo and redo of the whole project, on every screen. */
export function UndoButtons() {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const undoKey = useKeyOf('undo')
  const redoKey = useKeyOf('redo')
  const isUndoable = useRecordsNow(canUndo, false) && !isReadOnly
  const isRedoable = useRecordsNow(canRedo, false) && !isReadOnly
  return (
    <>
      <ToolButton
        label={t('annotate.undo')}
        icon={<IconArrowBackUp size={16} aria-hidden="true" className="mirror-rtl" />}
        isIconOnly
        keys={undoKey}
        isDisabled={!isUndoable}
        onClick={undo}
        testId="undo"
      />
      <ToolButton
        label={t('annotate.redo')}
        icon={<IconArrowForwardUp size={16} aria-hidden="true" className="mirror-rtl" />}
        isIconOnly
        keys={redoKey}
        isDisabled={!isRedoable}
        onClick={redo}
        testId="redo"
      />
    </>
  )
}
