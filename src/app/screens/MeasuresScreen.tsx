import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { MeasuresPage } from '../../features/measures/MeasuresPage'

/** The measures of the open project. */
export function MeasuresScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/measures' })
  const { m } = useSearch({ from: '/project/$projectId/measures' })
  return (
    <MeasuresPage
      measureId={m}
      onMeasure={(id) =>
        void navigate({ to: '/project/$projectId/measures', params: { projectId }, search: { m: id } })
      }
      onOpen={(clipId, frame) =>
        void navigate({
          to: '/project/$projectId/clip/$clipId',
          params: { projectId, clipId },
          search: { f: frame },
        })
      }
    />
  )
}
