import { Checkbox, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../domain/edits/edit'
import { erasePlan, type ErasePlan } from '../../engine/erasePlan'
import type { Workspace } from '../../engine/workspace'
import { backupStore } from '../../stores/backupStore'
import { closeDialog } from '../../stores/dialogStore'
import { notify } from '../../stores/noticesStore'
import { forgetViewsWith } from '../../stores/objectQueryStore'
import { useIsReadOnly, usePresent, useSaveState } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { eraseSuggestions } from './eraseSuggestions'
import { StandingTexts } from './StandingTexts'
import { isNameTyped } from './TypedName'

interface EraseFormProps {
  readonly workspace: Workspace
  readonly edit: Edit
}

/** Which text, where it is, what becomes of it, and why. */
export function EraseForm({ workspace, edit }: EraseFormProps) {
  const { t } = useTranslation()
  const [suggestions] = useState(() => eraseSuggestions(edit))
  const [text, setText] = useState(suggestions.length === 1 ? (suggestions[0] ?? '') : '')
  const [isWholeWord, setIsWholeWord] = useState(false)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const unwanted = useMemo(() => ({ text, isWholeWord }), [text, isWholeWord])
  const plan = usePlan(workspace, unwanted)
  const canWrite = useCanErase()
  const isFound = plan !== undefined && plan.seqs.length > 0
  const isReady =
    isFound && plan.standing.length === 0 && canWrite && reason.trim() !== '' && isNameTyped(typed, t('erase.word'))
  return (
    <form
      className="form"
      noValidate
      data-testid="erase"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void erase(workspace, unwanted, reason)
      }}
    >
      <p>{t('erase.what')}</p>
      {suggestions.length > 1 ? (
        <div className="erase-choices">
          <span className="field-label">{t('erase.ofLine')}</span>
          <div className="row audit-wrap">
            {suggestions.map((each) => (
              <button
                key={each}
                type="button"
                className="tool-button is-filled erase-choice"
                title={each}
                aria-pressed={each === text}
                onClick={() => setText(each)}
              >
                <bdi className="ellipsis">{each}</bdi>
              </button>
            ))}
          </div>
        </div>
      ) : null}
      <TextInput
        label={t('erase.text')}
        dir="auto"
        autoComplete="off"
        data-autofocus
        data-testid="erase-text"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Checkbox
        label={t('erase.wholeWord')}
        checked={isWholeWord}
        onChange={({ currentTarget }) => setIsWholeWord(currentTarget.checked)}
      />
      <Found text={text} plan={plan} />
      {plan && plan.standing.length > 0 ? (
        <StandingTexts workspace={workspace} unwanted={unwanted} standing={plan.standing} />
      ) : null}
      <ul className="erase-facts second">
        <li>{t('erase.goes')}</li>
        <li>{t('erase.stays')}</li>
        <li>{t('erase.undo')}</li>
        <li className="warn">{t('erase.outOfReach')}</li>
      </ul>
      <TextInput
        label={t('erase.reason')}
        dir="auto"
        autoComplete="off"
        maxLength={500}
        data-testid="erase-reason"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <TextInput
        label={t('erase.typeWord', { word: t('erase.word') })}
        dir="auto"
        autoComplete="off"
        data-testid="erase-word"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={closeDialog} />
        <button
          type="submit"
          className="tool-button is-danger"
          aria-disabled={!isReady || undefined}
          data-testid="confirm-erase"
        >
          {t('erase.do')}
        </button>
      </div>
    </form>
  )
}

/** Where the text is now: asked again with each edit, and once the typing rests. */
function usePlan(workspace: Workspace, unwanted: { text: string; isWholeWord: boolean }): ErasePlan | undefined {
  const asked = useDeferredValue(unwanted)
  const { revision } = usePresent()
  return useMemo(() => (revision >= 0 ? erasePlan(workspace, asked) : undefined), [workspace, asked, revision])
}

function useCanErase(): boolean {
  const isReadOnly = useIsReadOnly()
  return useSaveState().kind === 'saved' && !isReadOnly
}

/** Lines that are listed by number; of more, how many. */
const MOST_LINES = 12

function Found({ text, plan }: { readonly text: string; readonly plan: ErasePlan | undefined }) {
  const { t } = useTranslation()
  if (text.trim() === '') return null
  const lines = plan?.seqs.slice(0, MOST_LINES).map((seq) => seq + 1) ?? []
  const more = (plan?.seqs.length ?? 0) - lines.length
  return (
    <p role="status" data-testid="erase-found" data-count={plan?.seqs.length}>
      {plan === undefined ? t('erase.tooShort') : t('erase.found', { count: plan.seqs.length })}
      {lines.length === 0 ? '' : ` ${t('erase.lines', { lines: lines.join(t('historyPanel.comma')) })}`}
      {more > 0 ? ` ${t('erase.moreLines', { count: more })}` : ''}
    </p>
  )
}

async function erase(
  workspace: Workspace,
  unwanted: { text: string; isWholeWord: boolean },
  reason: string,
): Promise<void> {
  const erased = await workspace.erase(unwanted, reason)
  if (!erased.ok) {
    notify('problem', `erase.refused.${erased.problem.code}`)
    return
  }
  forgetViewsWith(unwanted)
  backupStore.setState({ last: undefined })
  closeDialog()
  notify('info', 'erase.done', { count: erased.value.erasure?.entries.length ?? 0 })
}
