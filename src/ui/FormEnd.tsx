import { ToolButton } from './ToolButton'

interface FormEndProps {
  readonly cancel: string
  readonly onCancel: () => void
  /** Of the button that submits the form; without it there is none. */
  readonly accept: string | undefined
  readonly isDisabled?: boolean
  readonly testId: string
}

/** What ends a dialog's form: the way out, and behind it what the form is for. */
export function FormEnd({ cancel, onCancel, accept, isDisabled = false, testId }: FormEndProps) {
  return (
    <div className="row form-end">
      <ToolButton label={cancel} isFilled onClick={onCancel} />
      {accept === undefined ? null : (
        <button type="submit" className="tool-button is-primary" disabled={isDisabled} data-testid={testId}>
          {accept}
        </button>
      )}
    </div>
  )
}
