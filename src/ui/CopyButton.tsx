import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from './ToolButton'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  readonly testId?: string
}

/** Puts a text into the clipboard and says so on itself. */
export function CopyButton({ text, label, testId = 'copy' }: CopyButtonProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const isCopied = copied === text
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <ToolButton
      label={isCopied ? t('command.copied') : label}
      icon={<Icon size={14} aria-hidden="true" />}
      isFilled
      testId={testId}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    />
  )
}
