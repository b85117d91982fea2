import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { clipId as toClipId } from '../../domain/records/ids'
import type { PairPlace } from '../../features/clock/openPair'
import { PairPage } from '../../features/clock/PairPage'
import { ClipProblem } from '../../features/playback/ClipProblem'
import { seekBoth } from '../../stores/pairStore'
import { useCommandKeys } from '../commands/useCommandKeys'

const FROM = '/project/$projectId/clock/$leftId/$rightId'

/** Two clips of the open project side by side. */
export function PairScreen() {
  const navigate = useNavigate({ from: FROM })
  const router = useRouter()
  const { projectId, leftId, rightId } = useParams({ from: FROM })
  const { l, r } = useSearch({ from: FROM })
  useCommandKeys('pair')
  const onFrames = useCallback(
    (left: number, right: number) => {
      // Somebody is leaving for a screen that is still being loaded: the address of this one would call them back.
      if (router.state.status !== 'pending') void navigate({ search: { l: left, r: right }, replace: true })
    },
    [navigate, router],
  )
  const open = ({ left, right, leftFrame, rightFrame }: PairPlace) => {
    const isHere = left === leftId && right === rightId
    void navigate({
      to: FROM,
      params: { projectId, leftId: left, rightId: right },
      search: { l: leftFrame, r: rightFrame },
    })
    // The clips stay open, and the address is read when they are opened.
    if (isHere && leftFrame !== undefined && rightFrame !== undefined) seekBoth(leftFrame, rightFrame)
  }
  return (
    <PairPage
      place={{
        left: toClipId.parse(leftId),
        right: toClipId.parse(rightId),
        ...(l === undefined ? {} : { leftFrame: l }),
        ...(r === undefined ? {} : { rightFrame: r }),
      }}
      onPair={open}
      onClock={() => void navigate({ to: '/project/$projectId/clock', params: { projectId } })}
      onFrames={onFrames}
      Problem={ClipProblem}
    />
  )
}
