import { useTranslation } from 'react-i18next'
import { useInLanguage } from '../../stores/codebookQueries'
import { keyText } from '../../stores/pressedKey'
import type { LostTagKey, TagKeys } from '../commands/keyMap'

/** The tags' part of the sheet: how their keys act, and which tags lack theirs because something else holds it. */
export function TagKeysPart({ tagKeys }: { readonly tagKeys: TagKeys }) {
  const { t } = useTranslation()
  const lossText = useLossText()
  const count = [...tagKeys.byKey.values()].filter(({ isFrameTag }) => !isFrameTag).length
  return (
    <section data-testid="tag-keys">
      <h2>{t('keys.tags.title')}</h2>
      <ul>
        <li className="keys-line">
          <span className="keys-name">{t('keys.tags.act')}</span>
          <kbd dir="ltr">0…9</kbd>
          <kbd dir="ltr">A…Z</kbd>
        </li>
        <li className="keys-line">
          <span className="keys-name">{t('keys.tags.frame')}</span>
          <kbd dir="ltr">Shift 0…9</kbd>
          <kbd dir="ltr">Shift A…Z</kbd>
        </li>
      </ul>
      <p className="muted small">{t('keys.tags.count', { count })}</p>
      {tagKeys.lost.map((lost) => (
        <p key={`${lost.tag.id} ${lost.key}`} className="keys-lost">
          {lossText(lost)}
        </p>
      ))}
    </section>
  )
}

function useLossText(): (lost: LostTagKey) => string {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  return ({ tag, key, holder }) => {
    const named = { tag: inLanguage(tag.labels, tag.id), key: keyText(key) }
    if ('tag' in holder) {
      return t('keys.tags.lostToTag', { ...named, name: inLanguage(holder.tag.labels, holder.tag.id) })
    }
    const name = t(`commands.names.${holder.command}`)
    return t(key.startsWith('shift+') ? 'keys.tags.lostFrameTag' : 'keys.tags.lostToCommand', { ...named, name })
  }
}
