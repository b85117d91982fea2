import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalizedText } from '../../domain/records/fields'
import type { ClaimId } from '../../domain/records/ids'
import { addClaim } from '../../engine/commands/addClaim'
import { LANGUAGES, usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { directionOf, languageName } from './languages'

interface NewClaimProps {
  readonly onMade: (id: ClaimId) => void
  readonly onLeave: () => void
}

/** A new claim begins with its sentence, in the language of the page first. */
export function NewClaim({ onMade, onLeave }: NewClaimProps) {
  const { t } = useTranslation()
  const page = usePreferences((state) => state.language)
  const workspace = useWorkspace()
  const [text, setText] = useState<LocalizedText>({})
  const languages = LANGUAGES.toSorted((a, b) => Number(b === page) - Number(a === page))
  return (
    <form
      className="claim-form"
      aria-label={t('claims.new.title')}
      onSubmit={(event) => {
        event.preventDefault()
        const made = workspace && accepted(addClaim(workspace, text))
        if (made) onMade(made.id)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <h2>{t('claims.new.title')}</h2>
      <p className="small second">{t('claims.new.hint')}</p>
      <div className="claim-form-fields">
        {languages.map((language, at) => (
          <Textarea
            key={language}
            label={t('claims.new.text', { language: languageName(language, page) })}
            dir={directionOf(language)}
            lang={language}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={20_000}
            // Somebody has just asked for this form.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={at === 0}
            value={text[language] ?? ''}
            data-testid={`new-claim-${language}`}
            onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={onLeave} />
        <button type="submit" className="tool-button is-primary" data-testid="create-claim">
          {t('claims.new.create')}
        </button>
      </div>
    </form>
  )
}
