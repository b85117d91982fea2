import { sha256Of } from '../../domain/sha256Of'

/** SHA-256 of every pixel: rows of RGBA from the top left. */
export function pixelHash({ data }: ImageData): Promise<string> {
  return sha256Of(data)
}
