import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { HISTORY_KINDS } from '../../domain/edits/historyRows'
import type { ClipId } from '../../domain/records/ids'
import { usePresent } from '../../stores/workspaceStore'
import { SearchField } from '../../ui/SearchField'
import { dayOf, type AuditFilter } from './auditLines'
import { useDayText } from './useDayText'

interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly onFilter: (filter: AuditFilter) => void
}

/** Narrows the entries by text, person, kind of act, clip and day. */
export function AuditFilters({ filter, onFilter }: AuditFiltersProps) {
  const { t } = useTranslation()
  const { people, clips, days } = useFilterChoices()
  const dayText = useDayText()
  return (
    <div className="audit-filters">
      <SearchField
        label={t('audit.filter.text')}
        value={filter.text}
        testId="audit-text"
        onValue={(text) => onFilter({ ...filter, text })}
      />
      <Choice
        label={t('historyPanel.who')}
        all={t('historyPanel.everybody')}
        value={filter.authorId}
        choices={people.map(({ id, pseudonym }) => [id, pseudonym])}
        onChoose={(id) => onFilter({ ...filter, authorId: people.find((each) => each.id === id)?.id })}
      />
      <Choice
        label={t('historyPanel.what')}
        all={t('historyPanel.everything')}
        value={filter.kind}
        choices={HISTORY_KINDS.map((kind) => [kind, t(`historyPanel.kinds.${kind}`)])}
        onChoose={(kind) => onFilter({ ...filter, kind: HISTORY_KINDS.find((each) => each === kind) })}
      />
      <Choice
        label={t('audit.filter.clip')}
        all={t('audit.filter.everyClip')}
        value={filter.clipId}
        choices={[...clips]}
        onChoose={(id) => onFilter({ ...filter, clipId: [...clips.keys()].find((each) => each === id) })}
      />
      <Choice
        label={t('audit.filter.day')}
        all={t('audit.filter.everyDay')}
        value={filter.day}
        choices={days.map((day) => [day, dayText(day)])}
        onChoose={(day) => onFilter({ ...filter, day })}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly choices: readonly (readonly [value: string, text: string])[]
  readonly onChoose: (value: string | undefined) => void
}

function Choice({ label, all, value, choices, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** Whom, which clips and which days the log knows; clips that were deleted since are among them. */
function useFilterChoices() {
  const { present, revision } = usePresent()
  return useMemo(() => {
    const edits = present && revision >= 0 ? present.edits : []
    const clips = new Map<ClipId, string>()
    for (const { changes } of edits) {
      for (const { before, after } of changes) {
        const record = after ?? before
        if (record?.type === 'clip') clips.set(record.id, record.name)
      }
    }
    return {
      people: present?.index.all('annotator') ?? [],
      clips,
      days: [...new Set(edits.map(({ at }) => dayOf(at)))].toSorted().toReversed(),
    }
  }, [present, revision])
}
