import { IconArrowMerge, IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { changeAllCoded, type CodedRecord } from '../../engine/commands/changeCoded'
import { useObjectView } from '../../stores/objectViewStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { CertaintyControl } from './CertaintyControl'
import { FlagFields } from './FlagFields'
import { joinSelectedRanges, linkSelected } from './rangeActions'
import { useHeld } from './useHeld'
import { useReleasedSwitches } from './useReleasedSwitches'

/** What can be said of several at once, each press one edit of all of them that are not locked. */
export function SharedFields({ records }: { readonly records: readonly CodedRecord[] }) {
  const { t } = useTranslation()
  const linkRangeKey = useKeyOf('linkRange')
  const joinKey = useKeyOf('join')
  const mergeKey = useKeyOf('merge')
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const heldTogether = useHeld(...records.map(({ id }) => id))
  const view = useObjectView(({ locked }) => locked)
  const unlocked = records.filter(({ id }) => !view.has(id))
  const switches = useReleasedSwitches()
  const isHeld = isReadOnly || unlocked.length === 0
  const said = unlocked.length === 0 ? records : unlocked
  const ids = unlocked.map(({ id }) => id)
  const certainties = new Set(said.map(({ certainty }) => certainty))
  const rangeCount = records.filter(({ type }) => type === 'segment').length
  const shared = { isFilled: true, isDisabled: heldTogether !== undefined }
  return (
    <div className="inspector-fields" ref={switches}>
      <CertaintyControl
        value={certainties.size === 1 ? said[0]?.certainty : undefined}
        isReadOnly={isHeld}
        onCertainty={(certainty) => {
          if (workspace) accepted(changeAllCoded(workspace, ids, 'changeCertainty', () => ({ certainty })))
        }}
      />
      <FlagFields
        records={said}
        isReadOnly={isHeld}
        onAssessable={(values) => {
          if (workspace) accepted(changeAllCoded(workspace, ids, 'changeCertainty', () => values))
        }}
        onFlags={(valuesFor) => {
          if (workspace) accepted(changeAllCoded(workspace, ids, 'changeFlags', valuesFor))
        }}
      />
      {rangeCount === records.length ? (
        <div className="track-controls">
          <ToolButton
            {...shared}
            label={t('ranges.join')}
            icon={<IconArrowMerge size={14} aria-hidden="true" />}
            hint={heldTogether ?? t('ranges.joinHint')}
            keys={mergeKey}
            onClick={() => joinSelectedRanges(false)}
            testId="join-ranges"
          />
          <ToolButton
            {...shared}
            label={t('ranges.joinClosing')}
            hint={heldTogether ?? t('ranges.joinClosingHint')}
            keys={joinKey}
            onClick={() => joinSelectedRanges(true)}
            testId="join-ranges-closing"
          />
        </div>
      ) : null}
      {rangeCount === 1 && records.length > 1 ? (
        <ToolButton
          {...shared}
          label={t('ranges.link')}
          icon={<IconLink size={14} aria-hidden="true" />}
          hint={heldTogether ?? t('ranges.linkHint')}
          keys={linkRangeKey}
          onClick={linkSelected}
          testId="link-range"
        />
      ) : null}
      <p className="small muted">{t('inspector.severalHint')}</p>
    </div>
  )
}
