import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { ResultPage } from '../../features/result/ResultPage'
import { usePreferences } from '../../stores/preferencesStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { downloadText } from '../downloadText'
import { plainName } from '../exportFileName'

const FROM = '/project/$projectId/result'

/** How far the coders of the open project agree, and what was decided. */
export function ResultScreen() {
  const navigate = useNavigate()
  const router = useRouter()
  const { projectId } = useParams({ from: FROM })
  const { l } = useSearch({ from: FROM })
  const page = usePreferences((state) => state.language)
  const back = router.buildLocation({ to: '/project/$projectId', params: { projectId } })
  return (
    <ResultPage
      language={l ?? page}
      backHref={router.history.createHref(back.href)}
      onLanguage={(language) =>
        void navigate({ to: FROM, params: { projectId }, search: { l: language }, replace: true })
      }
      onSave={(name, text, type) => {
        const project = workspaceStore.getState().workspace?.index.all('project')[0]?.name ?? ''
        downloadText(`${plainName(project, 'project')}-${name}`, text, type)
      }}
    />
  )
}
