/**
 * The media type under which a `<video>` element is given a file, by its first bytes; undefined where browsers do not play
 * the container, as MPEG-TS, whose frames can still be stepped through. QuickTime is named MP4, which it nearly is: under
 * its own name no browser tries it.
 */
export async function playableType(file: Blob): Promise<string | undefined> {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  const ebml = [0x1a, 0x45, 0xdf, 0xa3].every((byte, index) => head[index] === byte)
  if (ebml) return 'video/webm'
  const type = String.fromCharCode(...head.subarray(4, 8))
  return ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(type) ? 'video/mp4' : undefined
}
