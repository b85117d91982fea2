/** What was measured for a claim, as it stands on the page. */
export interface MeasureLine {
  readonly sentence: string
}

/** One line for each measure. */
export function MeasureLines({ lines }: { readonly lines: readonly MeasureLine[] }) {
  return (
    <ul>
      {lines.map(({ sentence }) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
