import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { clipId as toClipId } from '../../domain/records/ids'
import { ClockPage } from '../../features/clock/ClockPage'

/** The clips of the open project on one clock. */
export function ClockScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/clock' })
  const { r } = useSearch({ from: '/project/$projectId/clock' })
  const reference = toClipId.safeParse(r)
  return (
    <ClockPage
      referenceId={reference.success ? reference.data : undefined}
      onReference={(id) => void navigate({ to: '/project/$projectId/clock', params: { projectId }, search: { r: id } })}
      onPair={({ left, right, leftFrame, rightFrame }) =>
        void navigate({
          to: '/project/$projectId/clock/$leftId/$rightId',
          params: { projectId, leftId: left, rightId: right },
          search: { l: leftFrame, r: rightFrame },
        })
      }
      onLibrary={() => void navigate({ to: '/project/$projectId', params: { projectId } })}
    />
  )
}
