import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A line for the shell, whole and from left to right, with a button that copies it. */
export function CommandLine({ line }: { readonly line: string }) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <span className="command-line">
      <code dir="ltr" data-testid="command-line">
        {line}
      </code>
      <button
        type="button"
        className="tool-button is-filled"
        onClick={() => void navigator.clipboard.writeText(line).then(() => setIsCopied(true))}
      >
        <Icon size={14} aria-hidden="true" />
        <span aria-live="polite">{t(isCopied ? 'command.copied' : 'command.copy')}</span>
      </button>
    </span>
  )
}
