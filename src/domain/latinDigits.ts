/** Text with Arabic-Indic and Persian digits, and the Arabic minus and decimal separator, as Latin ones; marks of direction go. */
export function latinDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('\u066B', '.')
    .replaceAll('\u2212', '-')
    .replaceAll(/[\u200E\u200F\u061C\u2066-\u2069]/g, '')
}
