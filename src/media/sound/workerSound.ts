import { fail, ok, type Result } from '../../domain/result'
import { secondsOf } from '../../domain/time/timebase'
import type {
  AnalyseOptions,
  ClipSound,
  SoundAnalysis,
  SoundProblem,
  SoundSoFar,
} from '../../engine/ports/soundAnalysis'
import { joinedRows } from './joinedRows'
import { parseSoundReply, type SoundReply, type SoundRequest } from './protocol'
import { openSoundFile } from './soundReader'

interface Pending {
  readonly onProgress: AnalyseOptions['onProgress']
  readonly settle: (result: Result<File, SoundProblem>) => void
  soFar: SoundSoFar | undefined
}

/** The sound port, by a worker that is started when the first clip asks for it. */
export class WorkerSound implements SoundAnalysis {
  private readonly pending = new Map<number, Pending>()
  private worker: Worker | undefined
  private count = 0

  /** @param start makes a worker that runs `serveSound`; called again after one has died */
  constructor(private readonly start: () => Worker) {}

  async analyse(
    { source, endPts, timebase }: Parameters<SoundAnalysis['analyse']>[0],
    options: AnalyseOptions,
  ): Promise<Result<ClipSound, SoundProblem>> {
    const id = this.count
    this.count += 1
    const worker = this.running()
    const cancel = () => worker.postMessage({ kind: 'cancel', id } satisfies SoundRequest)
    const endSeconds = secondsOf(endPts, timebase)
    const stored = await new Promise<Result<File, SoundProblem>>((settle) => {
      this.pending.set(id, { onProgress: options.onProgress, settle, soFar: undefined })
      worker.postMessage({ kind: 'analyse', id, sha256: source.sha256, endSeconds } satisfies SoundRequest)
      options.signal.addEventListener('abort', cancel)
      if (options.signal.aborted) cancel()
    })
    options.signal.removeEventListener('abort', cancel)
    if (!stored.ok) return stored
    const sound = await openSoundFile(stored.value)
    return sound ? ok(sound) : fail({ code: 'failed', message: 'The stored analysis does not read' })
  }

  private running(): Worker {
    if (this.worker) return this.worker
    const worker = this.start()
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(parseSoundReply(data)))
    worker.addEventListener('error', (event) => this.die(event.message || 'The sound worker could not be started'))
    worker.addEventListener('messageerror', () => this.die('A message of the sound worker could not be read'))
    this.worker = worker
    return worker
  }

  private receive(reply: SoundReply | undefined): void {
    const pending = reply && this.pending.get(reply.id)
    if (!reply || !pending) return
    if (reply.kind === 'progress') {
      pending.soFar = joinedRows(pending.soFar, reply.progress.soFar)
      pending.onProgress({ ...reply.progress, soFar: pending.soFar })
      return
    }
    this.pending.delete(reply.id)
    pending.settle(reply.result)
  }

  private die(message: string): void {
    this.worker?.terminate()
    this.worker = undefined
    for (const { settle } of this.pending.values()) settle(fail({ code: 'failed', message }))
    this.pending.clear()
  }
}
