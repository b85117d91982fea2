import { installTrustedTypes } from '../../src/app/trustedTypes'
import { agreementTime } from './agreementTime'
import { askWorker } from './askWorker'
import type { ClipFacts, ShownSize } from './clipFacts'
import { PaintFloor } from './paintFloor'
import type { Waits } from './probe.mjs'
import { probe } from './probeOfPage'
import { chosenFile } from './stage'
import { VideoRival } from './videoRival'

installTrustedTypes()

let floor: PaintFloor | undefined
let video: VideoRival | undefined

/** What the bench asks of this page; the file is chosen beforehand by the page's own field. */
const rivals = {
  async beginPaint(clip: ClipFacts, shown: ShownSize): Promise<void> {
    rivals.end()
    floor = await PaintFloor.begin(clip, shown)
  },
  async beginVideo(clip: ClipFacts, shown: ShownSize): Promise<void> {
    rivals.end()
    video = await VideoRival.begin(clip, shown)
  },
  startScrub() {
    const slider = document.querySelector<HTMLElement>('[data-testid="slider"]')
    begun(video).scrub(begun(slider ?? undefined))
  },
  pictures: () => begun(video).pictures(),
  decodeRate: () =>
    askWorker<number>(new Worker(new URL('decode.worker.ts', import.meta.url), { type: 'module' }), chosenFile()),
  hash: () =>
    askWorker<{ sha256: string; ms: number }>(
      new Worker(new URL('hash.worker.ts', import.meta.url), { type: 'module' }),
      chosenFile(),
    ),
  agreement: agreementTime,
  end() {
    floor?.end()
    video?.end()
    floor = undefined
    video = undefined
  },
}

Object.assign(globalThis, { rivals })
Object.assign(probe().waits, {
  paint: (code) => begun(floor).press(code),
  seekVideo: ({ frame, code }) => begun(video).visit(frame, code),
} satisfies Partial<Waits>)

function begun<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('That was not begun')
  return part
}
