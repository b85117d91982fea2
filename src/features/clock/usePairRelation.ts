import { useEffect, useMemo } from 'react'
import { clockGraph } from '../../domain/clock/clockGraph'
import { leastErrorWays, type ClockWay } from '../../domain/clock/leastErrorWays'
import type { ClipId } from '../../domain/records/ids'
import { meetPair, pairStore, usePair } from '../../stores/pairStore'
import type { ProjectClock } from './useProjectClock'

/**
 * How the right clip follows from the left one by the offsets as they are now.
 * @param hasPlace whether the address says both frames; where it does not, both begin at an instant that both show
 */
export function usePairRelation(
  { clips, syncs }: ProjectClock,
  left: ClipId,
  right: ClipId,
  hasPlace: boolean,
): ClockWay | undefined {
  const way = useMemo(
    () => leastErrorWays(clockGraph(clips, syncs), left, { to: right }).get(right),
    [clips, syncs, left, right],
  )
  const isOpen = usePair((state) => state.left.view?.clip.id === left && state.right.view?.clip.id === right)
  useEffect(() => pairStore.setState({ relation: way }), [way])
  useEffect(() => {
    if (isOpen && !hasPlace) meetPair()
    // Once, when both are open: later the frames are the viewer's.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen])
  return way
}
