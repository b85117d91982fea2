import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'

interface PaletteGroupRowProps {
  readonly label: string
  readonly count: number
  readonly isFolded: boolean
  readonly onToggle: () => void
}

export function PaletteGroupRow({ label, count, isFolded, onToggle }: PaletteGroupRowProps) {
  return (
    <button type="button" className="palette-group" aria-expanded={!isFolded} onClick={onToggle}>
      {isFolded ? (
        <IconChevronRight size={12} aria-hidden="true" className="mirror-rtl" />
      ) : (
        <IconChevronDown size={12} aria-hidden="true" />
      )}
      <bdi>{label}</bdi>
      <span className="spacer" />
      <span>{count}</span>
    </button>
  )
}
