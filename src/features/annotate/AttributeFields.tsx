import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { attributesAt, attributesOf, type AttributeValue } from '../../domain/codebook/attributes'
import { changeAttributes } from '../../engine/commands/changeAttributes'
import type { CodedRecord } from '../../engine/commands/changeCoded'
import { tagsOf } from '../../engine/commands/tagsOf'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { useRecords } from '../../stores/workspaceStore'
import { AttributeField } from './AttributeField'
import { onFrame } from './onFrame'
import { TrackLabel } from './TrackLabel'
import { useHeld } from './useHeld'

/** What the tags of a record ask for, in the codebook's order, and a track's label; as it is on the frame on screen. */
export function AttributeFields({ record }: { readonly record: CodedRecord }) {
  const { t } = useTranslation()
  const isHeld = useHeld(record.id) !== undefined
  // Only a track says other things on other frames.
  const shown = usePlayback((state) => (record.type === 'track' ? state.shown : 0))
  const query = useCallback(
    (workspace: Workspace) => {
      const keyframes = workspace.index.keyframesOf(record.id)
      return {
        definitions: attributesOf(tagsOf(workspace, record.tagIds)),
        here: record.type === 'track' ? attributesAt(record.attributes, keyframes, shown) : record.attributes,
        anywhere: attributesAt(record.attributes, keyframes, Number.MAX_SAFE_INTEGER),
      }
    },
    [record, shown],
  )
  const found = useRecords(query, undefined)
  if (!found) return null
  const { definitions, here, anywhere } = found
  const others = Object.entries(here).filter(([id]) => !definitions.some((each) => each.id === id))
  if (definitions.length === 0 && others.length === 0 && record.type !== 'track') return null
  const change = (id: string, value: AttributeValue | undefined) =>
    onFrame(
      ({ workspace, view, frame }) => void accepted(changeAttributes(workspace, view, record.id, frame, id, value)),
    )
  return (
    <div className="attributes">
      {record.type === 'track' ? <TrackLabel track={record} /> : null}
      {definitions.map((definition) => {
        const isAlongTrack = record.type === 'track' && definition.isMutable
        const isAnswered = anywhere[definition.id] !== undefined
        return (
          <AttributeField
            key={definition.id}
            definition={definition}
            value={here[definition.id]}
            isAsked={definition.isRequired && !record.notAssessable && !(isAlongTrack && isAnswered)}
            isAlongTrack={isAlongTrack}
            isReadOnly={isHeld}
            onValue={(value) => change(definition.id, value)}
          />
        )
      })}
      {others.length === 0 ? null : (
        <p className="is-wide small muted" data-testid="other-attributes">
          {t('ranges.attributes.others')}{' '}
          <bdi>{others.map(([id, value]) => `${id} = ${String(value)}`).join(', ')}</bdi>
        </p>
      )}
    </div>
  )
}
