/** A number of bytes in the unit that people read. */
export function bytesText(bytes: number, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' })
  if (bytes >= 1e9) return `${format.format(bytes / 1e9)} GB`
  if (bytes >= 1e6) return `${format.format(bytes / 1e6)} MB`
  return `${format.format(bytes / 1e3)} kB`
}
