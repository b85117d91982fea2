import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../domain/edits/edit'
import { useInLanguage, useTags } from './codebookQueries'
import { usePreferences } from './preferencesStore'
import { usePresent } from './workspaceStore'
import { editSubject } from '../domain/edits/editSubject'

export interface EditWords {
  /** What was done, to what, on which frames. */
  readonly what: string
  readonly who: string
  readonly when: string
}

/** Puts an edit in words, such as "range ended: No cover taken, 120–184". */
export function useEditWords(): (edit: Edit) => EditWords {
  const { t } = useTranslation()
  const { present, revision } = usePresent()
  const language = usePreferences((state) => state.language)
  const inLanguage = useInLanguage()
  const tags = useTags()
  return useMemo(() => {
    const labels = new Map<string, string>(tags.map(({ tag }) => [tag.id, inLanguage(tag.labels, tag.id)]))
    const time = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      hourCycle: 'h23',
      numberingSystem: 'latn',
    })
    return (edit: Edit): EditWords => {
      const subject = editSubject(edit, (id) => (revision >= 0 ? present?.index.records.get(id) : undefined))
      const purpose = t(`history.purposes.${edit.purpose}`)
      const done = edit.kind === 'undo' ? t('historyPanel.undone', { what: purpose }) : purpose
      const act = edit.kind === 'redo' ? t('historyPanel.redone', { what: purpose }) : done
      const tag = subject.tagId === undefined ? undefined : (labels.get(subject.tagId) ?? subject.tagId)
      const more = subject.more > 0 ? t('historyPanel.more', { count: subject.more }) : undefined
      const note = subject.note ? `“${subject.note.slice(0, 80)}”` : undefined
      const fields = fieldsText(
        subject.fields.map((key) => t(key)),
        t,
      )
      const erased = edit.erasure && t('erase.entries', { count: edit.erasure.entries.length })
      const claim = subject.claim && `“${isolatedName(inLanguage(subject.claim).slice(0, 80))}”`
      const name = tag ?? subject.name ?? claim
      const about = [name, fields, subject.place && isolated(subject.place), note, more, erased].filter(Boolean)
      return {
        what: about.length === 0 ? act : `${act}: ${about.join(t('historyPanel.comma'))}`,
        who: isolatedName(present?.index.get('annotator', edit.authorId)?.pseudonym ?? edit.authorId),
        when: isolatedName(time.format(new Date(edit.at))),
      }
    }
  }, [t, present, revision, language, inLanguage, tags])
}

/** Names the first fields; a file may have filled many. */
function fieldsText(names: readonly string[], t: TFunction): string | undefined {
  const MOST = 3
  const named = names.slice(0, MOST)
  const rest = names.length > MOST ? [t('historyPanel.more', { count: names.length - MOST })] : []
  return names.length === 0 ? undefined : [...named, ...rest].join(t('historyPanel.comma'))
}

/** Frames run left to right in any text (Unicode bidi isolates, UAX 9). */
function isolated(text: string): string {
  return `\u2066${text}\u2069`
}

/** A name keeps its own direction inside a sentence of the other. */
function isolatedName(text: string): string {
  return `\u2068${text}\u2069`
}
