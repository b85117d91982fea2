import { Radio } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meaningChanges } from '../../domain/codebook/meaning'
import { replaceCodebook } from '../../domain/codebook/replaceCodebook'
import type { CodebookRecord } from '../../domain/records/codebook'
import { takeCodebook } from '../../engine/commands/takeCodebook'
import { useInLanguage } from '../../stores/codebookQueries'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { FormEnd } from '../../ui/FormEnd'

interface CodebookImportFormProps {
  readonly mine: CodebookRecord | undefined
  readonly theirs: CodebookRecord
  readonly onClose: () => void
  readonly onTaken: (codebookId: string) => void
}

/** What a codebook of a file would do to the one that is here, before anything is written. */
export function CodebookImportForm({ mine, theirs, onClose, onTaken }: CodebookImportFormProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const [where, setWhere] = useState<'replace' | 'beside'>(mine ? 'replace' : 'beside')
  const counts = useMemo(() => (mine ? countsOf(mine, theirs) : undefined), [mine, theirs])
  return (
    <form
      className="form"
      data-testid="codebook-import"
      onSubmit={(event) => {
        event.preventDefault()
        const replacedId = where === 'replace' ? mine?.id : undefined
        const edit = workspace && accepted(takeCodebook(workspace, replacedId, theirs))
        const taken = edit?.changes[0]?.after
        if (taken) onTaken(taken.id)
      }}
    >
      <p>{t('codebook.files.holds', { title: inLanguage(theirs.titles, theirs.id), version: theirs.version })}</p>
      {mine ? (
        <Radio.Group
          label={t('codebook.files.where')}
          value={where}
          onChange={(value) => setWhere(value === 'beside' ? 'beside' : 'replace')}
        >
          <Radio
            size="xs"
            value="replace"
            label={t('codebook.files.replace', { title: inLanguage(mine.titles, mine.id), version: mine.version })}
          />
          <Radio size="xs" value="beside" label={t('codebook.files.beside')} />
        </Radio.Group>
      ) : null}
      {counts && where === 'replace' ? (
        <ul className="second">
          <li>{t('codebook.files.added', { count: counts.added })}</li>
          <li>{t('codebook.files.changed', { count: counts.changed })}</li>
          <li>{t('codebook.files.removed', { count: counts.removed })}</li>
          <li>{t('codebook.files.becomes', { version: counts.version })}</li>
        </ul>
      ) : null}
      <p className="muted">{t('codebook.files.undoable')}</p>
      <FormEnd cancel={t('app.cancel')} onCancel={onClose} accept={t('codebook.files.accept')} testId="take-codebook" />
    </form>
  )
}

function countsOf(mine: CodebookRecord, theirs: CodebookRecord) {
  const known = new Map(mine.tags.map((tag) => [tag.id, tag]))
  const given = new Set(theirs.tags.map(({ id }) => id))
  const changed = theirs.tags.filter((tag) => {
    const before = known.get(tag.id)
    return before !== undefined && meaningChanges(before, tag).length > 0
  })
  return {
    added: theirs.tags.filter(({ id }) => !known.has(id)).length,
    changed: changed.length,
    removed: mine.tags.filter(({ id }) => !given.has(id)).length,
    version: replaceCodebook(mine, theirs).version,
  }
}
