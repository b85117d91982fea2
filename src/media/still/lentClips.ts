import type { ClipRecord } from '../../domain/records/clip'
import { fail, ok, type Result } from '../../domain/result'
import type { Media, OpenClip } from '../../engine/ports/media'
import type { StillProblem } from '../../engine/ports/stills'

/** Of decoded pictures: stills are drawn one after the other. */
const BUDGET_BYTES = 64 * 2 ** 20
/** A sheet of two clips needs both; more would keep decoders that nobody asks. */
const MOST_OPEN = 2

/** Clips that stay open between one still and the next, since opening one reads its whole frame table. */
export class LentClips {
  private readonly open = new Map<string, Promise<Result<OpenClip, StillProblem>>>()

  constructor(private readonly media: Media) {}

  get(clip: ClipRecord): Promise<Result<OpenClip, StillProblem>> {
    const key = `${clip.source.sha256} ${clip.stream} ${clip.accessCopy?.sha256 ?? ''}`
    const known = this.open.get(key)
    if (known) return known
    const opening = this.begin(clip)
    this.open.set(key, opening)
    void opening.then((opened) => (opened.ok ? undefined : this.open.delete(key)))
    for (const [oldest] of [...this.open].slice(0, -MOST_OPEN)) this.drop(oldest)
    return opening
  }

  private async begin(clip: ClipRecord): Promise<Result<OpenClip, StillProblem>> {
    const opened = await this.media.open({ clip, budgetBytes: BUDGET_BYTES })
    if (opened.ok) return ok(opened.value)
    if (opened.problem.code === 'missing') return fail({ code: 'missing', clip: clip.name })
    return fail({ code: 'failed', message: opened.problem.code })
  }

  closeAll(): void {
    for (const key of this.open.keys()) this.drop(key)
  }

  private drop(key: string): void {
    const opened = this.open.get(key)
    this.open.delete(key)
    void opened?.then((each) => (each.ok ? each.value.close() : undefined))
  }
}
