import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { CHECK_STATUSES, CLIP_CHECKS, type ClipCheckName } from '../../domain/records/provenance'
import { changeClipCheck, secondClipCheck } from '../../engine/commands/clipChecks'
import { useIsReadOnly, useAnnotator, useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'
import { ToolButton } from '../../ui/ToolButton'
import { Entered } from './Entered'
import { taken } from './useRecordChange'

/** The seven checks of a clip, one line each: how far it has come, on what ground, by whom, and who stands by it. */
export function ChecksTable({ clip }: { readonly clip: ClipRecord }) {
  const { t } = useTranslation()
  return (
    <div className="checks" role="table" aria-label={t('clipRecord.section.checks')}>
      <div className="check-row is-head" role="row">
        {(['check', 'status', 'basis', 'checkedBy', 'second'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`clipRecord.checkColumn.${column}`)}
          </span>
        ))}
      </div>
      {CLIP_CHECKS.map((name) => (
        <CheckRow key={name} clip={clip} name={name} />
      ))}
    </div>
  )
}

function CheckRow({ clip, name }: { readonly clip: ClipRecord; readonly name: ClipCheckName }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const check = clip.provenance.checks?.[name]
  const label = t(`clipRecord.checks.${name}`)
  return (
    <div className="check-row" role="row" data-check={name}>
      <span role="cell" className="cell-lines">
        <span>{label}</span>
        <span className="small muted">{t(`clipRecord.checkAsks.${name}`)}</span>
      </span>
      <span role="cell">
        <Select
          aria-label={t('clipRecord.statusOf', { check: label })}
          data={CHECK_STATUSES.map((status) => ({ value: status, label: t(`clipRecord.checkStatus.${status}`) }))}
          value={check?.status ?? 'notStarted'}
          allowDeselect={false}
          disabled={isReadOnly}
          comboboxProps={{ transitionProps: { duration: 80 } }}
          data-testid={`check-${name}`}
          onChange={(next) => {
            const status = CHECK_STATUSES.find((each) => each === next)
            if (workspace && status) taken(changeClipCheck(workspace, clip.id, name, { status }))
          }}
        />
      </span>
      <span role="cell">
        <DraftInput
          ariaLabel={t('clipRecord.basisOf', { check: label })}
          value={check?.basis ?? ''}
          isReadOnly={isReadOnly}
          maxLength={20_000}
          isLong
          onValue={(basis) => workspace && taken(changeClipCheck(workspace, clip.id, name, { basis: basis.trim() }))}
          testId={`check-basis-${name}`}
        />
      </span>
      <span role="cell">
        <Entered by={check?.checkedBy} at={check?.checkedAt} />
      </span>
      <span role="cell" className="cell-lines">
        <SecondPerson clip={clip} name={name} />
      </span>
    </div>
  )
}

function SecondPerson({ clip, name }: { readonly clip: ClipRecord; readonly name: ClipCheckName }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const me = useAnnotator()
  const [refused, setRefused] = useState<'same' | 'notChecked' | undefined>(undefined)
  const check = clip.provenance.checks?.[name]
  // A file of a stranger may name one person twice: that is no second person.
  if (check?.secondPerson !== undefined && check.secondPerson !== check.checkedBy) {
    return <Entered by={check.secondPerson} at={check.secondAt} />
  }
  return (
    <>
      <ToolButton
        label={t('clipRecord.second.confirm')}
        hint={t('clipRecord.second.hint')}
        isFilled
        isDisabled={isReadOnly || (check?.status ?? 'notStarted') === 'notStarted'}
        testId={`second-${name}`}
        onClick={() => {
          const result = workspace && secondClipCheck(workspace, clip.id, name)
          if (!result || result.ok) return setRefused(undefined)
          if (result.problem.code === 'checkedBySame') setRefused('same')
          else if (result.problem.code === 'notChecked') setRefused('notChecked')
          else taken({ ok: false, problem: result.problem })
        }}
      />
      {refused ? (
        <span role="alert" className="small bad">
          {t(`clipRecord.second.${refused}`, { who: me?.pseudonym ?? '' })}
        </span>
      ) : null}
    </>
  )
}
