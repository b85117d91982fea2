import { fail, ok, type Result } from '../../domain/result'
import { secondsOf } from '../../domain/time/timebase'
import type {
  AnalyseOptions,
  ClipSound,
  SoundAnalysis,
  SoundProblem,
  SoundSoFar,
} from '../../engine/ports/soundAnalysis'
import { WorkerClient } from '../workerClient'
import { joinedRows } from './joinedRows'
import { parseSoundReply, type SoundReply, type SoundRequest } from './protocol'
import { openSoundFile } from './soundReader'

/** The sound port, by a worker that is started when the first clip asks for it. */
export class WorkerSound implements SoundAnalysis {
  private readonly client: WorkerClient<SoundRequest, SoundReply>

  /** @param start makes a worker that runs `serveSound`; called again after one has died */
  constructor(start: () => Worker) {
    this.client = new WorkerClient('sound', start, parseSoundReply)
  }

  async analyse(
    { source, endPts, timebase }: Parameters<SoundAnalysis['analyse']>[0],
    { signal, onProgress }: AnalyseOptions,
  ): Promise<Result<ClipSound, SoundProblem>> {
    const endSeconds = secondsOf(endPts, timebase)
    let soFar: SoundSoFar | undefined
    const stored = await this.client.ask(
      (id) => ({ kind: 'analyse', id, sha256: source.sha256, endSeconds }),
      signal,
      (reply) => {
        if (reply.kind === 'analysed') return reply.result
        soFar = joinedRows(soFar, reply.progress.soFar)
        onProgress({ ...reply.progress, soFar })
        return undefined
      },
    )
    if (!stored.ok) return stored
    const sound = await openSoundFile(stored.value)
    return sound ? ok(sound) : fail({ code: 'failed', message: 'The stored analysis does not read' })
  }
}
