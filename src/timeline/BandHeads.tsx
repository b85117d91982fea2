import type { CommentThread } from '../domain/comments/commentThreads'
import type { ShownCut } from '../domain/cuts/shownCuts'
import type { FrameTable } from '../domain/time/frameTable'
import { usePlayback } from '../stores/playbackStore'
import { CommentsCount } from './CommentsCount'
import { CutsHead } from './CutsHead'
import { bandOf, type HeadBand } from './headBands'
import { RulerHead } from './RulerHead'
import { ThumbnailsHead } from './ThumbnailsHead'

interface BandHeadsProps {
  readonly table: FrameTable
  readonly bands: readonly HeadBand[]
  readonly threads: readonly CommentThread[]
  readonly cuts: readonly ShownCut[]
}

/** The names of the bands above the lanes, each beside its band. */
export function BandHeads({ table, bands, threads, cuts }: BandHeadsProps) {
  const isOnCut = usePlayback(({ shown }) => cuts.some(({ frame }) => frame === shown))
  const comments = bandOf(bands, 'comments')
  const strip = bandOf(bands, 'thumbnails')
  return (
    <div className="tl-band-heads">
      <RulerHead table={table} />
      {comments ? (
        <div className="tl-band-head" style={{ height: comments.height }}>
          <CommentsCount threads={threads} />
        </div>
      ) : null}
      {bandOf(bands, 'cuts') ? <CutsHead cuts={cuts} isOnCut={isOnCut} /> : null}
      {strip ? <ThumbnailsHead band={strip} /> : null}
    </div>
  )
}
