/** What is wrong with the file of a still; each code has its own sentence. */
export interface ContainerProblem {
  readonly code:
    /** Neither PNG, JPEG nor WebP. */
    | 'unknownFormat'
    | 'cutShort'
    /** Lengths, checksums, order or headers make no sense; `value` names the part. */
    | 'damaged'
    /** A part that a still never has, such as EXIF data, a comment or an animation; `value` names it. */
    | 'notAllowed'
    /** A small copy of the picture: it may show what the picture hides. */
    | 'thumbnail'
    /** `value` bytes stand behind the end of the image. */
    | 'afterEnd'
    | 'twice'
    /** The XMP packet is not plain UTF-8. */
    | 'xmpUnreadable'
    /** The packet is `value` bytes longer than a JPEG can take in one piece. */
    | 'xmpTooLong'
  readonly value: string
  /** Where in the file, in bytes from 0. */
  readonly at: number
}
