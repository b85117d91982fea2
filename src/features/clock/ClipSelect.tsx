import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'

interface ClipSelectProps {
  readonly label: string
  readonly clips: readonly ClipRecord[]
  readonly value: ClipId
  readonly onChange: (id: ClipId) => void
  readonly testId: string
}

/** One clip of the project. */
export function ClipSelect({ label, clips, value, onChange, testId }: ClipSelectProps) {
  return (
    <select
      className="plain-select clip-select"
      aria-label={label}
      title={label}
      dir="auto"
      value={value}
      data-testid={testId}
      onChange={({ currentTarget }) => {
        const chosen = clips.find(({ id }) => id === currentTarget.value)
        if (chosen) onChange(chosen.id)
      }}
    >
      {clips.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
