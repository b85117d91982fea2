import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidyText } from '../../../domain/codebook/tidyTag'
import { recordsEqual } from '../../../domain/edits/recordsEqual'
import type { CodebookRecord } from '../../../domain/records/codebook'
import { describeCodebook } from '../../../engine/commands/describeCodebook'
import { useInLanguage } from '../../../stores/codebookQueries'
import { accepted } from '../../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../../stores/workspaceStore'
import { EditorFoot } from './EditorFoot'
import { languagesOf } from './languages'
import { LocalizedFields } from './LocalizedFields'

/** The codebook's own title in its languages, and what its authors note about it. */
export function CodebookEditor({ codebook }: { readonly codebook: CodebookRecord }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const stored = { titles: codebook.titles, note: codebook.note }
  const [draft, setDraft] = useState<typeof stored | undefined>(undefined)
  const { titles, note } = draft ?? stored
  const tidy = { titles: tidyText(titles), note: note.trim() }
  const isNamed = Object.keys(tidy.titles).length > 0
  const isChanged = draft !== undefined && !recordsEqual(tidy, stored)
  return (
    <form
      className="tag-editor"
      aria-label={t('codebook.about.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isNamed || !isChanged || !workspace) return
        if (accepted(describeCodebook(workspace, codebook.id, tidy))) setDraft(undefined)
      }}
    >
      <header className="tag-head row">
        <h1>
          <bdi>{inLanguage(codebook.titles, codebook.id)}</bdi>
        </h1>
      </header>
      <div className="tag-fields">
        <section className="tag-section">
          <LocalizedFields
            text={titles}
            languages={languagesOf(codebook)}
            label={(language) => t('codebook.about.name', { language })}
            isReadOnly={isReadOnly}
            error={isNamed ? undefined : t('codebook.about.nameMissing')}
            testId="codebook-title"
            onText={(text) => setDraft({ titles: text, note })}
          />
          <Textarea
            label={t('codebook.about.note')}
            description={t('codebook.about.noteHint')}
            dir="auto"
            autosize
            minRows={4}
            maxRows={16}
            maxLength={20_000}
            value={note}
            readOnly={isReadOnly}
            data-testid="codebook-note"
            onChange={(event) => setDraft({ titles, note: event.currentTarget.value })}
          />
        </section>
      </div>
      {isReadOnly || !isChanged ? null : (
        <EditorFoot
          save={t('codebook.save')}
          canSave={isNamed}
          onDiscard={() => setDraft(undefined)}
          testId="save-codebook"
        />
      )}
    </form>
  )
}
