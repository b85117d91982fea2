/** What is measured from an act of the bench (a key, a click, files) to what comes of it, in milliseconds. */
export interface Waits {
  visit(wanted: {
    readonly frame: number
    readonly code: string
    readonly width: number
    readonly cell: number
  }): Promise<{ readonly ms: number; readonly number: number }>
  opened(frame: number): Promise<number>
  added(rows: number): Promise<number>
  /** On the rivals' page only. */
  paint(code: string): Promise<number>
  /** On the rivals' page only. */
  seekVideo(wanted: { readonly frame: number; readonly code: string }): Promise<{ ms: number; number: number }>
}

/** What `installProbe` puts on the page's global object as `benchProbe`. */
export interface Probe {
  nextTask(): Promise<number>
  painted(): Promise<number>
  pressed(code: string): Promise<number>
  readStrip(
    source: HTMLCanvasElement | HTMLVideoElement,
    clip: { readonly width: number; readonly cell: number },
  ): number
  withinTime<Value>(work: Promise<Value>, what: string): Promise<Value>
  startCounting(): void
  stopCounting(): number
  readonly waits: Waits
}

export function installProbe(): void
