import { writeFile } from 'node:fs/promises'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
} from 'mediabunny'
import { samplePath } from './workbench'

const SECONDS = 3

/** Writes a long clip: the packets of a sample of three seconds, again and again. Nothing is encoded. */
export async function writeLongClip(path: string, seconds: number): Promise<void> {
  const input = new Input({ formats: [MP4], source: new FilePathSource(samplePath('rate-25.mp4')) })
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  const videoConfig = await video?.getDecoderConfig()
  const audioConfig = await audio?.getDecoderConfig()
  if (!video || !audio || !videoConfig || !audioConfig) throw new Error('rate-25.mp4 has picture and sound')
  const pictures = await packetsOf(new EncodedPacketSink(video))
  const sounds = await packetsOf(new EncodedPacketSink(audio))
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const pictureOut = new EncodedVideoPacketSource('avc')
  const soundOut = new EncodedAudioPacketSource('aac')
  output.addVideoTrack(pictureOut)
  output.addAudioTrack(soundOut)
  await output.start()
  for (let at = 0; at < seconds; at += SECONDS) {
    for (const packet of pictures) {
      await pictureOut.add(packet.clone({ timestamp: packet.timestamp + at }), { decoderConfig: videoConfig })
    }
    for (const packet of sounds) {
      // What runs into the rounds beside is left out: timestamps of sound have to increase.
      if (packet.timestamp < 0 || packet.timestamp + packet.duration > SECONDS) continue
      await soundOut.add(packet.clone({ timestamp: packet.timestamp + at }), { decoderConfig: audioConfig })
    }
  }
  await output.finalize()
  input.dispose()
  const { buffer } = output.target
  if (!buffer) throw new Error('nothing was written')
  await writeFile(path, new Uint8Array(buffer))
}

async function packetsOf(sink: EncodedPacketSink): Promise<EncodedPacket[]> {
  const packets: EncodedPacket[] = []
  for await (const packet of sink.packets()) packets.push(packet)
  return packets
}
