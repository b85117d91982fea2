import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../../domain/records/codebook'
import type { TagId } from '../../../domain/records/ids'
import { useIsReadOnly } from '../../../stores/workspaceStore'
import { AttributesField } from './AttributesField'
import { EditorFoot } from './EditorFoot'
import { languagesOf } from './languages'
import { LocalizedFields } from './LocalizedFields'
import { MeaningNote } from './MeaningNote'
import { TagHead } from './TagHead'
import { TagMeaning } from './TagMeaning'
import { TagRules } from './TagRules'
import { TagUse } from './TagUse'
import { useTagDraft } from './useTagDraft'

interface TagEditorProps {
  readonly codebook: CodebookRecord
  /** Undefined for a new tag. */
  readonly tagId: TagId | undefined
  readonly groupId: string
  readonly commandKeys: ReadonlySet<string>
  readonly onSaved: (tagId: TagId) => void
  readonly onGone: () => void
  readonly onShowUses: () => void
}

/** All that a codebook says of one tag; saved as one edit, with what that does to the version said before. */
export function TagEditor(props: TagEditorProps) {
  const { codebook, tagId, groupId, onSaved, onGone } = props
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [isTried, setTried] = useState(false)
  const draft = useTagDraft(codebook, tagId, groupId)
  const { tag } = draft
  const form = { tag, codebook, languages: languagesOf(codebook), isReadOnly, onTag: draft.setTag }
  const isNamed = Object.values(tag.labels).some((each) => each.trim() !== '')
  return (
    <form
      className="tag-editor"
      noValidate
      aria-label={t('codebook.views.tag')}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const saved = isNamed ? draft.save() : undefined
        if (saved !== undefined) onSaved(saved)
      }}
      onKeyDown={(event) => {
        // Enter in a line would save a form that is only half filled in.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <TagHead codebook={codebook} draft={draft} onGone={onGone} onShowUses={props.onShowUses} />
      <div className="tag-fields">
        <section className="tag-section">
          <h2>{t('codebook.parts.name')}</h2>
          <LocalizedFields
            text={tag.labels}
            languages={form.languages}
            label={(language) => t('codebook.label', { language })}
            isReadOnly={isReadOnly}
            error={isTried && !isNamed ? t('codebook.labelMissing') : undefined}
            testId="label"
            onText={(labels) => draft.setTag({ ...tag, labels })}
          />
        </section>
        <TagUse {...form} commandKeys={props.commandKeys} />
        <TagMeaning {...form} />
        <TagRules {...form} draft={draft} />
        <AttributesField {...form} />
      </div>
      {isReadOnly ? (
        <p className="tag-foot muted">{t('codebook.readOnly')}</p>
      ) : draft.isChanged || draft.isNew ? (
        <EditorFoot
          save={draft.isNew ? t('codebook.saveNew') : t('codebook.save')}
          canSave
          onDiscard={() => {
            draft.discard()
            if (draft.isNew) onGone()
          }}
          testId="save-tag"
        >
          <MeaningNote codebook={codebook} change={draft.change} />
        </EditorFoot>
      ) : null}
    </form>
  )
}
