/** What a file picker offers for exported stills. */
export const STILL_FILES = '.png,.jpg,.jpeg,.webp'

/** Whether a file may be a still, by its name; its bytes say whether it is one. */
export function isStillFileName(name: string): boolean {
  return /\.(?:png|jpe?g|webp)$/i.test(name)
}
