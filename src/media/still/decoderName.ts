/** What has decoded a frame: other browsers, and other versions of one, may give other pixels. */
export function decoderName(userAgent: string): string {
  const found = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent) ?? /(Safari)\/(\d+)/.exec(userAgent)
  return found ? `WebCodecs ${found[1]} ${found[2]}` : 'WebCodecs'
}
