import { EncodedPacketSink, Input } from 'mediabunny'
import { FORMATS } from '../../src/media/probe/containerName'
import { blobBytes } from '../../src/media/probe/mediaBytes'

const QUEUE = 16

/** Decodes the file it is sent from end to end by WebCodecs alone, and replies with frames per second. */
globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void decodeAll(data).then((rate) => globalThis.postMessage(rate), reportError)
})

/** The rate from the first picture to the last, so that the decoder's start does not count. */
async function decodeAll(file: File): Promise<number> {
  const input = new Input({ formats: FORMATS, source: blobBytes(file).source() })
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error('The clip has no video that can be decoded')
  let [frames, firstMs, lastMs] = [0, 0, 0]
  const decoder = new VideoDecoder({
    output: (frame) => {
      frame.close()
      lastMs = performance.now()
      if (frames === 0) firstMs = lastMs
      frames += 1
    },
    error: (error) => {
      throw error
    },
  })
  decoder.configure(config)
  for await (const packet of new EncodedPacketSink(track).packets()) {
    decoder.decode(packet.toEncodedVideoChunk())
    if (decoder.decodeQueueSize >= QUEUE) await dequeued(decoder)
  }
  await decoder.flush()
  decoder.close()
  input.dispose()
  return ((frames - 1) / (lastMs - firstMs)) * 1000
}

function dequeued(decoder: VideoDecoder): Promise<unknown> {
  return new Promise((resolve) => {
    decoder.addEventListener('dequeue', resolve, { once: true })
  })
}
