/** Text as it was written: its lines are kept, each in its own direction. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <p className="argument-text" dir="auto">
      {text}
    </p>
  )
}
