/** SHA-256 of every pixel: rows of RGBA from the top left. */
export async function pixelHash({ data }: ImageData): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
