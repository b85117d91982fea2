import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CodebookPage } from '../../features/codebook/CodebookPage'
import { usePreferences } from '../../stores/preferencesStore'
import { commandCharacters } from '../useShortcuts'

/** The codebook of the open project, to be read and changed. */
export function CodebookScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/codebook' })
  const { c, t, v } = useSearch({ from: '/project/$projectId/codebook' })
  const keySet = usePreferences((state) => state.keySet)
  return (
    <CodebookPage
      place={{ codebookId: c, tagId: t, view: v ?? 'tag' }}
      onPlace={({ codebookId, tagId, view }) =>
        void navigate({
          to: '/project/$projectId/codebook',
          params: { projectId },
          search: { c: codebookId, t: tagId, v: view === 'tag' ? undefined : view },
        })
      }
      onOpen={(clipId, frame, recordId) =>
        void navigate({
          to: '/project/$projectId/clip/$clipId',
          params: { projectId, clipId },
          search: { f: frame, o: recordId },
        })
      }
      commandKeys={commandCharacters(keySet)}
    />
  )
}
