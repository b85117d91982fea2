import i18next from 'i18next'
import { COMMAND_IDS } from '../stores/commandIds'
import { keysStore } from '../stores/keysStore'
import { keyText } from '../stores/pressedKey'

/** A key keeps its direction inside Arabic text: U+2066 and U+2069 isolate it. */
const ISOLATED = (text: string) => `\u2066${text}\u2069`

/**
 * Texts name a key as `{{keys.lock}}`, by the id of its command: as it is set now, or the command's name where it has none,
 * by which the palette finds it. The page says its texts again when a key changes.
 */
export function keepKeysInTexts(): void {
  const tell = () => {
    const { keysOf } = keysStore.getState()
    const isArabic = i18next.language === 'ar'
    const texts = COMMAND_IDS.map((id) => {
      const key = keysOf.get(id)?.[0]
      const name = i18next.t(`commands.names.${id}`)
      if (key === undefined) return [id, isArabic ? `«${name}»` : `“${name}”`]
      return [id, isArabic ? ISOLATED(keyText(key)) : keyText(key)]
    })
    i18next.options.interpolation = {
      ...i18next.options.interpolation,
      defaultVariables: { keys: Object.fromEntries(texts) },
    }
  }
  // The first listener, so that whoever draws the page anew for the same reason finds the texts ready.
  i18next.on('languageChanged', tell)
  keysStore.subscribe(() => i18next.emit('languageChanged', i18next.language))
  tell()
}
