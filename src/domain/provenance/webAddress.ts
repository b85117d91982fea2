/** Whether a text is an address of the web; any other scheme could run something when it is followed. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}
