import { Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../domain/records/codebook'
import { readCodebook, type CodebookFileProblem } from '../../formats/codebook/readCodebook'
import { notify } from '../../stores/noticesStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { CodebookImportForm } from './CodebookImportForm'

interface CodebookImportProps {
  /** The one that is shown, which an imported one may replace. */
  readonly codebook: CodebookRecord | undefined
  readonly onTaken: (codebookId: string) => void
}

/** Takes a codebook from a file of its own, as a whole, after showing what that does. */
export function CodebookImport({ codebook, onTaken }: CodebookImportProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [read, setRead] = useState<CodebookRecord | undefined>(undefined)
  const open = async (file: File) => {
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) {
      notify('problem', 'codebook.files.unreadable', { file: file.name })
      return
    }
    const result = readCodebook(new Uint8Array(bytes))
    if (result.ok) setRead(result.value)
    else explain(file.name, result.problem)
  }
  return (
    <>
      <FilePickButton
        label={t('codebook.files.import')}
        icon={<IconDownload size={16} aria-hidden="true" />}
        accept=".json,application/json"
        isDisabled={isReadOnly}
        testId="codebook-file"
        onFiles={([file]) => {
          if (file) void open(file)
        }}
      />
      <Modal
        opened={read !== undefined}
        onClose={() => setRead(undefined)}
        title={t('codebook.files.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        {read ? (
          <CodebookImportForm
            mine={codebook}
            theirs={read}
            onClose={() => setRead(undefined)}
            onTaken={(id) => {
              setRead(undefined)
              onTaken(id)
            }}
          />
        ) : null}
      </Modal>
    </>
  )
}

function explain(file: string, refusal: CodebookFileProblem): void {
  if (refusal.kind === 'content') {
    notify('problem', `codebook.files.refused.${refusal.code}`, { file, place: refusal.place, value: refusal.value })
    return
  }
  const { code, place, value, line = 0, column = 0 } = refusal.problem
  if (code === 'tooLarge') notify('problem', 'codebook.files.tooLarge', { file })
  else notify('problem', `import.file.${code}`, { file, place, value, line, column })
}
