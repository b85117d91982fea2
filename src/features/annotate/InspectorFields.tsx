import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tagId } from '../../domain/records/ids'
import { changeAllCoded, changeCoded, type CodedPatch, type CodedRecord } from '../../engine/commands/changeCoded'
import { useInLanguage, useTags } from '../../stores/codebookQueries'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { AttributeFields } from './AttributeFields'
import { CertaintyControl } from './CertaintyControl'
import { FlagFields } from './FlagFields'
import { InspectorFacts } from './InspectorFacts'
import { NoteField } from './NoteField'
import { RangeLinks } from './RangeLinks'
import { RangeTools } from './RangeTools'
import { TrackControls } from './TrackControls'
import { useHeld } from './useHeld'
import { useReleasedSwitches } from './useReleasedSwitches'

/** The coder's order: tags, attributes, certainty, note, what is done here, flags, links; place, author and state last. */
export function InspectorFields({ record }: { readonly record: CodedRecord }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const tags = useTags()
  const isHeld = useHeld(record.id) !== undefined
  const switches = useReleasedSwitches()
  const change = (patch: CodedPatch): boolean =>
    workspace !== undefined && accepted(changeCoded(workspace, record.id, patch)) !== undefined
  return (
    <div className="inspector-fields" ref={switches}>
      <MultiSelect
        label={t('inspector.tags')}
        size="xs"
        styles={{ inputField: { minWidth: 1, flex: '1 1 1px' } }}
        data={tags.map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) }))}
        value={[...record.tagIds]}
        searchable
        // A codebook may have thousands of tags; what is searched for is among the first.
        limit={50}
        disabled={isHeld}
        hidePickedOptions
        comboboxProps={{ transitionProps: { duration: 80 } }}
        onChange={(ids) => {
          // A record without a tag says nothing: the last one stays until another is chosen.
          if (ids.length > 0) change({ purpose: 'changeTags', values: { tagIds: ids.map((id) => tagId.parse(id)) } })
        }}
      />
      {/* What is typed belongs to one record; the other fields are cheaper to fill anew than to make anew. */}
      <AttributeFields key={`attributes-${record.id}`} record={record} />
      <CertaintyControl
        value={record.certainty}
        isReadOnly={isHeld}
        onCertainty={(certainty) => change({ purpose: 'changeCertainty', values: { certainty } })}
      />
      <NoteField
        key={`note-${record.id}`}
        note={record.note}
        isReadOnly={isHeld}
        onNote={(note) => change({ purpose: 'changeNote', values: { note } })}
      />
      {record.type === 'track' ? <TrackControls track={record} /> : null}
      {record.type === 'segment' ? <RangeTools range={record} /> : null}
      <FlagFields
        records={[record]}
        isReadOnly={isHeld}
        onAssessable={(values) => change({ purpose: 'changeCertainty', values })}
        onFlags={(valuesFor) => {
          if (workspace) accepted(changeAllCoded(workspace, [record.id], 'changeFlags', valuesFor))
        }}
      />
      {record.type === 'annotation' && !record.box ? null : <RangeLinks record={record} />}
      <InspectorFacts record={record} />
    </div>
  )
}
