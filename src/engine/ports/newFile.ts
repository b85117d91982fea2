/** A file that is being written. Whoever gets one either closes or aborts it; only closing makes a file of it. */
export interface NewFile {
  /** As somebody has called it. */
  readonly name: string
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Puts it where it was chosen, or hands it to the browser to be saved. */
  close(): Promise<void>
  abort(): Promise<void>
}
