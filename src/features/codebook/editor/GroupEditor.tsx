import { Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freeId } from '../../../domain/codebook/freeId'
import { tidyText } from '../../../domain/codebook/tidyTag'
import { recordsEqual } from '../../../domain/edits/recordsEqual'
import { GROUP_SHAPES, type CodebookRecord, type TagGroup } from '../../../domain/records/codebook'
import { deleteGroup } from '../../../engine/commands/deleteGroup'
import { saveGroup } from '../../../engine/commands/saveGroup'
import { useInLanguage } from '../../../stores/codebookQueries'
import { accepted } from '../../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../../stores/workspaceStore'
import { TagMark } from '../../../ui/TagMark'
import { ToolButton } from '../../../ui/ToolButton'
import { EditorFoot } from './EditorFoot'
import { languagesOf } from './languages'
import { LocalizedFields } from './LocalizedFields'

interface GroupEditorProps {
  readonly codebook: CodebookRecord
  /** Undefined for a new group. */
  readonly groupId: string | undefined
  readonly onSaved: (groupId: string) => void
  readonly onGone: () => void
  readonly onAddTag: (groupId: string) => void
}

/** A group's name and the shape of its tags' marks. */
export function GroupEditor({ codebook, groupId, onSaved, onGone, onAddTag }: GroupEditorProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const stored = codebook.groups.find(({ id }) => id === groupId)
  const [draft, setDraft] = useState<TagGroup | undefined>(undefined)
  const group = draft ?? stored ?? { id: '', labels: {}, shape: freeShape(codebook) }
  const labels = tidyText(group.labels)
  const isNamed = Object.keys(labels).length > 0
  const isChanged = draft !== undefined && !recordsEqual({ ...draft, labels }, stored)
  const save = () => {
    const id = stored?.id ?? freeId(labels, 'group', new Set(codebook.groups.map((each) => each.id)))
    if (!workspace || !accepted(saveGroup(workspace, codebook.id, { ...group, labels, id }))) return
    setDraft(undefined)
    onSaved(id)
  }
  return (
    <form
      className="tag-editor"
      aria-label={t('codebook.group')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed && (isChanged || !stored)) save()
      }}
    >
      <header className="tag-head row">
        <TagMark colour="grey" shape={group.shape} />
        <h1>
          <bdi>{stored ? inLanguage(stored.labels, stored.id) : t('codebook.newGroup')}</bdi>
        </h1>
        <span className="spacer" />
        {stored && !isReadOnly ? (
          <>
            <ToolButton
              label={t('codebook.addTag')}
              icon={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => onAddTag(stored.id)}
            />
            <ToolButton
              label={t('inspector.delete')}
              icon={<IconTrash size={16} aria-hidden="true" />}
              isIconOnly
              onClick={() => {
                if (workspace && accepted(deleteGroup(workspace, codebook.id, stored.id))) onGone()
              }}
              testId="delete-group"
            />
          </>
        ) : null}
      </header>
      <div className="tag-fields">
        <section className="tag-section">
          <LocalizedFields
            text={group.labels}
            languages={languagesOf(codebook)}
            label={(language) => t('codebook.label', { language })}
            isReadOnly={isReadOnly}
            testId="group-label"
            onText={(text) => setDraft({ ...group, labels: text })}
          />
          <div className="fields-row">
            <Select
              label={t('codebook.shape')}
              data={GROUP_SHAPES.map((value) => ({ value, label: t(`codebook.shapes.${value}`) }))}
              value={group.shape}
              allowDeselect={false}
              readOnly={isReadOnly}
              onChange={(value) => {
                const shape = GROUP_SHAPES.find((each) => each === value)
                if (shape) setDraft({ ...group, shape })
              }}
            />
          </div>
        </section>
      </div>
      {isReadOnly || (stored && !isChanged) ? null : (
        <EditorFoot
          save={stored ? t('codebook.save') : t('codebook.addGroup')}
          canSave={isNamed}
          onDiscard={() => {
            setDraft(undefined)
            if (!stored) onGone()
          }}
          testId="save-group"
        />
      )}
    </form>
  )
}

/** A shape that no group has yet, as long as there is one. */
function freeShape({ groups }: CodebookRecord): TagGroup['shape'] {
  return GROUP_SHAPES.find((shape) => !groups.some((each) => each.shape === shape)) ?? 'square'
}
