import i18next from 'i18next'
import { COMMAND_IDS, type CommandId } from '../stores/commandIds'
import { keysStore } from '../stores/keysStore'
import { keyText } from '../stores/pressedKey'

/** A key keeps its direction inside Arabic text: U+2066 and U+2069 isolate it. */
const ISOLATED = (text: string) => `\u2066${text}\u2069`

/**
 * Texts name a key as `{{keys.lock}}`, by the id of its command: as it is set now, or the command's name where it has none,
 * by which the palette finds it. The page says its texts again when a key changes.
 */
export function keepKeysInTexts(): void {
  const keys = {}
  for (const id of COMMAND_IDS) Object.defineProperty(keys, id, { get: () => textOf(id), enumerable: true })
  i18next.options.interpolation = { ...i18next.options.interpolation, defaultVariables: { keys } }
  keysStore.subscribe(() => i18next.emit('languageChanged', i18next.language))
}

/** Looked up when a text asks for it: few texts do, and there are hundreds of commands. */
function textOf(id: CommandId): string {
  const key = keysStore.getState().keysOf.get(id)?.[0]
  const isArabic = i18next.language === 'ar'
  if (key !== undefined) return isArabic ? ISOLATED(keyText(key)) : keyText(key)
  const name = i18next.t(`commands.names.${id}`)
  return isArabic ? `«${name}»` : `“${name}”`
}
