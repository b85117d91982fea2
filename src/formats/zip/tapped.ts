/** A stream that shows its bytes on the way. What `onEnd` throws fails the stream, so that no end comes after it. */
export function tapped(
  file: Blob,
  onBytes: (bytes: Uint8Array) => void,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        onBytes(bytes)
        controller.enqueue(bytes)
      },
      flush: onEnd,
    }),
  )
}
