import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnwantedText } from '../../domain/erasing/unwantedText'
import { replaceText } from '../../engine/commands/replaceText'
import type { StandingText } from '../../engine/erasePlan'
import type { Workspace } from '../../engine/workspace'
import { accepted } from '../../stores/refusals'
import { ToolButton } from '../../ui/ToolButton'

/** Places that are listed; of more, how many. */
const MOST = 5
const MOST_CHARACTERS = 90

interface StandingTextsProps {
  readonly workspace: Workspace
  readonly unwanted: UnwantedText
  readonly standing: readonly StandingText[]
}

/** The project as it is must be without the text before the log can be: where it stands, and what to put there instead. */
export function StandingTexts({ workspace, unwanted, standing }: StandingTextsProps) {
  const { t } = useTranslation()
  const [replacement, setReplacement] = useState(t('erase.replacement'))
  const names = standing.filter(({ isName }) => isName)
  // What cannot be written anew is what has to be seen.
  const shown = [...names, ...standing.filter(({ isName }) => !isName)].slice(0, MOST)
  return (
    <div className="form erase-standing" data-testid="erase-standing">
      <p className="warn">{t('erase.standing', { count: standing.length })}</p>
      <ul>
        {shown.map(({ record, place, text }) => (
          <li key={`${record.id} ${place}`}>
            {t(`import.type.${record.type}`, { defaultValue: record.type })} · <bdi dir="ltr">{place}</bdi> ·{' '}
            <bdi className="second">{text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}</bdi>
          </li>
        ))}
      </ul>
      {standing.length > shown.length ? (
        <p className="muted">{t('erase.moreStanding', { count: standing.length - shown.length })}</p>
      ) : null}
      {names.length > 0 ? (
        <p>{t('erase.inNames', { count: names.length })}</p>
      ) : (
        <div className="erase-replace">
          <TextInput
            label={t('erase.replaceWith')}
            dir="auto"
            autoComplete="off"
            data-testid="erase-replacement"
            value={replacement}
            onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
          />
          <ToolButton
            label={t('erase.replace')}
            hint={t('erase.replaceHint')}
            isFilled
            testId="erase-replace"
            onClick={() => accepted(replaceText(workspace, unwanted, replacement))}
          />
        </div>
      )}
    </div>
  )
}
