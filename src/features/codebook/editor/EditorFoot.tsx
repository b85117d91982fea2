import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../../../ui/ToolButton'

interface EditorFootProps {
  readonly save: string
  readonly canSave: boolean
  readonly onDiscard: () => void
  /** Of the button that saves, which submits the form; the other one has `discard-` in place of `save-`. */
  readonly testId: `save-${string}`
  readonly children?: ReactNode
}

/** What ends a change in the codebook: keep it or drop it. */
export function EditorFoot({ save, canSave, onDiscard, testId, children }: EditorFootProps) {
  const { t } = useTranslation()
  return (
    <footer className="tag-foot">
      {children}
      <span className="spacer" />
      <ToolButton
        label={t('codebook.discard')}
        isFilled
        onClick={onDiscard}
        testId={testId.replace('save-', 'discard-')}
      />
      <button type="submit" className="tool-button is-primary" disabled={!canSave} data-testid={testId}>
        {save}
      </button>
    </footer>
  )
}
