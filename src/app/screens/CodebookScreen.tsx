import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CodebookPage } from '../../features/codebook/CodebookPage'
import { useKeyMap } from '../commands/useKeyMap'

/** The codebook of the open project, to be read and changed. */
export function CodebookScreen() {
  const navigate = useNavigate()
  const { projectId } = useParams({ from: '/project/$projectId/codebook' })
  const { c, t, v } = useSearch({ from: '/project/$projectId/codebook' })
  const { holderOf } = useKeyMap()
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
      commandKeys={singleCharacters(holderOf.keys())}
    />
  )
}

/** The letters and digits that commands have, in capitals: no tag gets one of them. */
function singleCharacters(keys: Iterable<string>): ReadonlySet<string> {
  return new Set([...keys].filter((key) => /^[a-z0-9]$/.test(key)).map((key) => key.toUpperCase()))
}
