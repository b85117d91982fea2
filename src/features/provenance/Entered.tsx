import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotatorId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { usePreferences } from '../../stores/preferencesStore'
import { useRecords } from '../../stores/workspaceStore'

interface EnteredProps {
  readonly by: AnnotatorId | undefined
  readonly at: string | undefined
}

/** Who entered a value and when, as the log has it. */
export function Entered({ by, at }: EnteredProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const who = useRecords(
    useCallback((workspace: Workspace) => workspace.index.get('annotator', by)?.pseudonym ?? by, [by]),
    by,
  )
  if (who === undefined) return <span className="record-entered" />
  if (at === undefined) return <bdi className="record-entered">{who}</bdi>
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    numberingSystem: 'latn',
  })
  return (
    <span className="record-entered" title={at}>
      {t('clipRecord.enteredBy', { who, when: when.format(new Date(at)) })}
    </span>
  )
}
