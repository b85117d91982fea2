import type { VideoSample } from 'mediabunny'

/** What turns a decoded sample into a picture that is kept, and copies one for the asker; in tests without a decoder. */
export interface KeptPictures<Picture extends { close(): void }> {
  /** The sample is closed afterwards; the picture lives on. */
  keep(sample: VideoSample): Picture
  copy(picture: Picture): Picture
  /** Memory that it takes. */
  bytes(picture: Picture): number
}

/** Frames as they come out of the decoder: keeping or copying one copies no pixels. */
export const videoFrames: KeptPictures<VideoFrame> = {
  keep: (sample) => sample.toVideoFrame(),
  copy: (frame) => frame.clone(),
  // A frame in memory that only the decoder reads tells no size; 12 bits a pixel is what such ones have.
  bytes: (frame) => (frame.format === null ? frame.codedWidth * frame.codedHeight * 1.5 : frame.allocationSize()),
}
