import type { MovieLayout } from './movieLayout'

/**
 * Ticks to add to the demuxer's timestamps of one track so that they equal those of ffprobe, and of browsers that
 * demux with the same library. Both rules were found by comparing files of every kind, and read in libavformat `mov.c`:
 *
 * 1. Fragments with negative composition offsets (`trun` version 1, no index in `moov`): everything moves later by the
 *    largest negative offset, so that no picture is shown before it is decoded (`mov_update_dts_shift`). An edit list does
 *    not change this.
 * 2. An index in `moov` with an edit that begins between two pictures: everything moves earlier, so that the first
 *    picture at or after the edit's start is shown at it (`min_corrected_pts` in `mov_fix_index`). Footage that was cut
 *    with `-ss ... -c copy` is like this. With composition offsets below zero nothing else happens.
 *
 * @param sortedTicks the demuxer's timestamps of the track, in ticks of its timescale, increasing
 */
export function compositionShift(
  layout: MovieLayout,
  trackId: number,
  sortedTicks: readonly number[],
  trackTimescale: number,
): number {
  const track = layout.tracks.find((candidate) => candidate.id === trackId)
  if (!track) return 0
  if (track.indexedSamples === 0) return 0 - track.smallestFragmentOffset
  if (layout.fragmented || track.emptyEditDuration === undefined || layout.timescale === 0) return 0
  const editStart = Math.round((track.emptyEditDuration / layout.timescale) * trackTimescale)
  const firstShown = sortedTicks.find((tick) => tick >= editStart)
  return firstShown === undefined || firstShown === editStart ? 0 : editStart - firstShown
}
