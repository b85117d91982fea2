/** Offers a file to save; nothing is sent anywhere. */
export function saveFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
