import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../domain/records/tag'
import { useInLanguage } from '../../../stores/codebookQueries'

interface KeyFieldProps {
  readonly tag: Tag
  /** Every tag of the project, in the order in which they get their keys. */
  readonly tags: readonly Tag[]
  /** Characters that are keys of commands. */
  readonly commandKeys: ReadonlySet<string>
  readonly isReadOnly: boolean
  readonly onKey: (key: string | undefined) => void
}

/** A tag's key is pressed here: it is the physical key that counts, so that it works on every layout. */
export function KeyField({ tag, tags, commandKeys, isReadOnly, onKey }: KeyFieldProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const { key } = tag
  const other = key === undefined ? undefined : tags.find((each) => each.key === key && each.id !== tag.id)
  const isCommand = key !== undefined && commandKeys.has(key)
  return (
    <label className="key-field">
      <span className="field-label">{t('codebook.key')}</span>
      <input
        className="key-input"
        dir="ltr"
        value={key ?? ''}
        readOnly
        aria-describedby="key-hint"
        data-testid="tag-key"
        onKeyDown={(event) => {
          if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return
          const pressed = /^(?:Digit|Key)([0-9A-Z])$/.exec(event.code)?.[1]
          if (pressed !== undefined) onKey(pressed)
          else if (event.code === 'Delete' || event.code === 'Backspace') onKey(undefined)
          else return
          event.preventDefault()
        }}
      />
      <span id="key-hint" className={isCommand || other ? 'warn small' : 'muted small'} data-testid="key-hint">
        {isCommand
          ? t('codebook.keyOfCommand', { key })
          : other
            ? t('codebook.keyTaken', { key, tag: inLanguage(other.labels, other.id) })
            : t('codebook.keyHint')}
      </span>
    </label>
  )
}
