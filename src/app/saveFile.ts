/**
 * Offers a file to save; nothing is sent anywhere.
 * @param keptMs how long the browser may take to read it: one that is on disk is read while it is saved
 */
export function saveFile(fileName: string, content: Blob, keptMs = 60_000): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the bytes of a short one once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
