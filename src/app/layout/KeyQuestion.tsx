import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useInLanguage } from '../../stores/codebookQueries'
import { keyText } from '../../stores/pressedKey'
import { ToolButton } from '../../ui/ToolButton'
import type { KeyConflict } from '../commands/keyChange'
import type { KeyDrafting } from './useKeyDraft'

interface KeyQuestionProps {
  readonly conflicts: readonly KeyConflict[]
  readonly drafting: KeyDrafting
}

/** What the new key would take away, and from whom. */
export function KeyQuestion({ conflicts, drafting }: KeyQuestionProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const loss = (conflict: KeyConflict) => {
    if ('command' in conflict) return t('keys.fromCommand', { name: t(`commands.names.${conflict.command}`) })
    const name = inLanguage(conflict.tag.labels, conflict.tag.id)
    return t(conflict.isFrameTag ? 'keys.fromFrameTag' : 'keys.fromTag', { name })
  }
  return (
    <div className="keys-wait" role="alert" data-testid="key-conflict">
      {conflicts.map((conflict) => (
        <p
          key={`${conflict.key} ${'command' in conflict ? conflict.command : conflict.tag.id}`}
          className="keys-conflict"
        >
          <IconAlertTriangle size={14} aria-hidden="true" className="warn" />
          <span>
            {t('keys.conflict', { key: keyText(conflict.key) })} {loss(conflict)}
          </span>
        </p>
      ))}
      <div className="row">
        <ToolButton label={t('keys.takeIt')} isFilled onClick={drafting.accept} testId="key-take" />
        <ToolButton label={t('keys.keepIt')} isFilled onClick={drafting.cancel} testId="key-keep" />
      </div>
    </div>
  )
}
