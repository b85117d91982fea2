import { useRef, type ReactNode } from 'react'
import { ToolButton } from './ToolButton'

interface FilePickButtonProps {
  readonly label: string
  readonly icon?: ReactNode
  readonly keys?: string
  readonly accept: string
  readonly isMultiple?: boolean
  readonly isPrimary?: boolean
  readonly isFilled?: boolean
  readonly isDisabled?: boolean
  readonly hint?: string | undefined
  readonly testId?: string
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the system's file picker. The same file can be picked again. */
export function FilePickButton({ accept, isMultiple = false, onFiles, testId, ...button }: FilePickButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ToolButton {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={button.label}
        accept={accept}
        multiple={isMultiple}
        data-testid={testId}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
