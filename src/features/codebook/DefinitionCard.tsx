import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { useTagsById } from '../../stores/codebookQueries'
import { useTool } from '../../stores/toolStore'
import { ToolButton } from '../../ui/ToolButton'
import { TagDefinition } from './TagDefinition'

/** The key's message: shows the chosen tag's definition, or puts it away. */
export const DEFINITION_EVENT = 'framebench-definition'

/** The definition of the chosen tag, below the tags for as long as it is wanted; it follows the choice. */
export function DefinitionCard() {
  const { t } = useTranslation()
  const definitionKey = useKeyOf('definition')
  const { tagId } = useTool()
  const byId = useTagsById()
  const tag = tagId === undefined ? undefined : byId.get(tagId)?.tag
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const toggle = () => setShown((before) => !before)
    globalThis.addEventListener(DEFINITION_EVENT, toggle)
    return () => globalThis.removeEventListener(DEFINITION_EVENT, toggle)
  }, [])
  if (!isShown) return null
  return (
    <section
      className="definition-card"
      aria-label={t('commands.names.definition')}
      aria-live="polite"
      data-testid="definition-card"
    >
      <span className="definition-close">
        <ToolButton
          label={t('app.close')}
          icon={<IconX size={14} aria-hidden="true" />}
          isIconOnly
          keys={definitionKey}
          onClick={() => setShown(false)}
        />
      </span>
      {tag ? <TagDefinition tag={tag} /> : <p className="muted">{t('codebook.definitionNone')}</p>}
    </section>
  )
}
