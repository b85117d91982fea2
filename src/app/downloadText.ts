/** Offers text as a file to save; nothing is sent anywhere. */
export function downloadText(fileName: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: 'application/json' }), 60_000)
}

/** @param keptMs how long the browser may take to read it; one that is on disk is read while it is saved */
export function downloadBlob(fileName: string, blob: Blob, keptMs: number): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the bytes of a short one once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
