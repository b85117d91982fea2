import { IconCopyPlus, IconFlag, IconSquare, IconArrowsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecordsCalmly, useIsReadOnly } from '../../stores/workspaceStore'
import { useKeyOf } from '../../stores/keysStore'
import { useSelection } from '../../stores/selectionStore'
import { takeTool, useTool } from '../../stores/toolStore'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { usePlayback } from '../../stores/playbackStore'
import { openRange } from '../../engine/commands/toggleRange'
import type { Workspace } from '../../engine/workspace'
import { ToolButton } from '../../ui/ToolButton'
import { copyToNextFrame, tagThisFrame, toggleTagRange } from './actions'
import { OpenPanel } from './OpenPanel'
import { rangeSubject } from './rangeSubject'
import { useNumberedName } from './recordName'
import { FollowTools } from './FollowTools'
import { useCallback } from 'react'

/** What is done with the chosen tag: a box, a range, a frame tag. */
export function AnnotateTools() {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const { tool, tagId } = useTool()
  const byId = useTagsById()
  const tag = tagId === undefined ? undefined : byId.get(tagId)?.tag
  const clipId = usePlayback((state) => state.view?.clip.id)
  const isReadOnly = useIsReadOnly()
  const selected = useSelection()
  const nameOf = useNumberedName()
  const isOpen = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) =>
        clipId !== undefined &&
        tagId !== undefined &&
        openRange(workspace, clipId, tagId, rangeSubject(workspace, selected, clipId)) !== undefined,
      [clipId, tagId, selected],
    ),
    false,
  )
  const about = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => {
        const subject = clipId === undefined ? [] : rangeSubject(workspace, selected, clipId)
        return subject
          .flatMap((id) => workspace.index.get('track', id) ?? [])
          .map((track) => nameOf(workspace, track))
          .join(', ')
      },
      [clipId, selected, nameOf],
    ),
    '',
  )
  const boxKey = useKeyOf('newBox')
  const rangeKey = useKeyOf('toggleRange')
  const frameKey = useKeyOf('tagFrame')
  const copyKey = useKeyOf('copyNext')
  const name = tag ? inLanguage(tag.labels, tag.id) : ''
  const reason = isReadOnly ? t('readOnly.sign') : tag ? undefined : t('annotate.chooseTagFirst')
  const icon = { size: 16, 'aria-hidden': true } as const
  return (
    <>
      <ToolButton
        label={t('annotate.box')}
        icon={<IconSquare {...icon} />}
        keys={boxKey}
        isActive={tool === 'box'}
        isDisabled={reason !== undefined}
        hint={reason ?? t('annotate.boxHint', { tag: name })}
        onClick={() => takeTool(tool === 'box' ? 'select' : 'box')}
        testId="tool-box"
      />
      <ToolButton
        label={isOpen ? t('annotate.endRange') : t('annotate.startRange')}
        icon={<IconArrowsHorizontal {...icon} />}
        keys={rangeKey}
        isActive={isOpen}
        isDisabled={reason !== undefined}
        hint={reason ?? t(about === '' ? 'annotate.rangeHint' : 'ranges.hintAbout', { tag: name, names: about })}
        onClick={() => tag && toggleTagRange(tag.id)}
        testId="tool-range"
      />
      {about === '' ? null : (
        <span className="range-about small" title={about} data-testid="range-about">
          <bdi className="ellipsis">{t('ranges.about', { names: about })}</bdi>
        </span>
      )}
      <ToolButton
        label={t('annotate.tagFrame')}
        icon={<IconFlag {...icon} />}
        keys={frameKey}
        isDisabled={reason !== undefined}
        hint={reason ?? t('annotate.tagFrameHint', { tag: name })}
        onClick={() => tag && tagThisFrame(tag.id)}
        testId="tool-frame"
      />
      <ToolButton
        label={t('annotate.copyNext')}
        icon={<IconCopyPlus {...icon} />}
        isIconOnly
        keys={copyKey}
        isDisabled={selected.length === 0 || isReadOnly}
        onClick={copyToNextFrame}
      />
      <OpenPanel />
      <FollowTools />
    </>
  )
}
