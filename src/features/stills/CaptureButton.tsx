import { IconCamera } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

/** Keeps the frame on screen as a still. */
export function CaptureButton({ onCapture }: { readonly onCapture: () => void }) {
  const { t } = useTranslation()
  const keys = useKeyOf('captureStill')
  const isReadOnly = useIsReadOnly()
  return (
    <ToolButton
      label={t('stills.capture')}
      icon={<IconCamera size={16} aria-hidden="true" />}
      isIconOnly
      keys={keys}
      isDisabled={isReadOnly}
      hint={isReadOnly ? t('readOnly.sign') : undefined}
      onClick={onCapture}
      testId="capture-still"
    />
  )
}
