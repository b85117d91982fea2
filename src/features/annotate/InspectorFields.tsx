import { Checkbox, MultiSelect, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { certainty } from '../../domain/records/fields'
import { tagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { changeCoded, type CodedPatch } from '../../engine/commands/changeCoded'
import { useInLanguage, useTags } from '../../stores/codebookQueries'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { InspectorFacts } from './InspectorFacts'
import { NoteField } from './NoteField'
import { useReleasedSwitches } from './useReleasedSwitches'

/** The coder's order: tags, certainty, note, flags; place, author and state last. */
export function InspectorFields({ record }: { readonly record: AnnotationRecord | SegmentRecord }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const tags = useTags()
  const isReadOnly = useIsReadOnly()
  const switches = useReleasedSwitches()
  const change = (patch: CodedPatch): boolean =>
    workspace !== undefined && accepted(changeCoded(workspace, record.id, patch)) !== undefined
  return (
    <div className="inspector-fields" ref={switches}>
      <MultiSelect
        label={t('inspector.tags')}
        size="xs"
        styles={{ inputField: { minWidth: 24 } }}
        data={tags.map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) }))}
        value={[...record.tagIds]}
        searchable
        // A codebook may have thousands of tags; what is searched for is among the first.
        limit={50}
        disabled={isReadOnly}
        hidePickedOptions
        comboboxProps={{ transitionProps: { duration: 80 } }}
        onChange={(ids) => {
          // A record without a tag says nothing: the last one stays until another is chosen.
          if (ids.length > 0) change({ purpose: 'changeTags', values: { tagIds: ids.map((id) => tagId.parse(id)) } })
        }}
      />
      <div>
        <span className="field-label" id="certainty-label">
          {t('inspector.certainty')}
        </span>
        <SegmentedControl
          fullWidth
          disabled={isReadOnly}
          aria-labelledby="certainty-label"
          data={certainty.options.map((value) => ({ value, label: t(`certainty.${value}`) }))}
          value={record.certainty}
          onChange={(value) => change({ purpose: 'changeCertainty', values: { certainty: certainty.parse(value) } })}
        />
      </div>
      <NoteField
        note={record.note}
        isReadOnly={isReadOnly}
        onNote={(note) => change({ purpose: 'changeNote', values: { note } })}
      />
      <Checkbox
        label={t('inspector.notAssessable')}
        checked={record.notAssessable}
        disabled={isReadOnly}
        onChange={(event) =>
          change({ purpose: 'changeCertainty', values: { notAssessable: event.currentTarget.checked } })
        }
      />
      <Checkbox
        label={t('inspector.protectIdentity')}
        checked={record.protectIdentity}
        disabled={isReadOnly}
        onChange={(event) =>
          change({ purpose: 'changeFlags', values: { protectIdentity: event.currentTarget.checked } })
        }
      />
      <Checkbox
        label={t('inspector.graphic')}
        checked={record.sensitivity.includes('graphic')}
        disabled={isReadOnly}
        onChange={(event) => {
          const hasIdentity = record.sensitivity.includes('identity')
          const isGraphic = event.currentTarget.checked
          const sensitivity = isGraphic
            ? hasIdentity
              ? 'graphic+identity'
              : 'graphic'
            : hasIdentity
              ? 'identity'
              : 'none'
          change({ purpose: 'changeFlags', values: { sensitivity } })
        }}
      />
      <InspectorFacts record={record} />
    </div>
  )
}
