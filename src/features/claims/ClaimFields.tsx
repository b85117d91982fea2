import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimWords } from '../../domain/claims/claimWords'
import { TESTABILITIES, type ClaimRecord } from '../../domain/records/claim'
import { changeClaim, translateClaim, type ClaimPatch } from '../../engine/commands/changeClaim'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { DraftArea } from '../../ui/DraftArea'
import { AlternativesField } from './AlternativesField'
import { directionOf, languageName, languagesOf } from './languages'
import { OriginalWords } from './OriginalWords'

const SHORT = ['speaker', 'statementDate'] as const
const LONG = ['source', 'expectedIfTrue', 'expectedIfFalse', 'limits'] as const
const AS_ENTERED = 'as-entered'

/** What is said of the claim; every field is one edit when it is left. */
export function ClaimFields({ claim }: { readonly claim: ClaimRecord }) {
  const { t } = useTranslation()
  const page = usePreferences((state) => state.language)
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const [wording, setWording] = useState(AS_ENTERED)
  const language = wording === AS_ENTERED ? undefined : wording
  const change = (patch: ClaimPatch) =>
    workspace !== undefined && accepted(changeClaim(workspace, claim.id, patch)) !== undefined
  const say = (words: Partial<ClaimWords>) => {
    if (language === undefined) return change(withOwnList(words))
    return workspace !== undefined && accepted(translateClaim(workspace, claim.id, language, words)) !== undefined
  }
  const said = language === undefined ? claim : (claim.translations?.[language] ?? {})
  const field = (name: (typeof SHORT)[number] | (typeof LONG)[number]) => ({
    label: t(`claims.field.${name}`),
    value: said[name] ?? '',
    placeholder: language === undefined ? undefined : claim[name],
    lang: language,
    isReadOnly,
    onValue: (value: string) => say({ [name]: value }),
    testId: `claim-${name}`,
  })
  const languages = languagesOf(claim)
  return (
    <aside className="claim-fields" aria-label={t('claims.about')}>
      <h2>{t('claims.about')}</h2>
      {languages.map((each) => (
        <DraftArea
          key={each}
          label={t('claims.field.text', { language: languageName(each, page) })}
          dir={directionOf(each)}
          lang={each}
          value={claim.text[each] ?? ''}
          isReadOnly={isReadOnly}
          onValue={(value) => change({ text: { ...claim.text, [each]: value } })}
          testId={`claim-text-${each}`}
        />
      ))}
      <Select
        label={t('claims.testableLabel')}
        data={TESTABILITIES.map((value) => ({ value, label: t(`claims.testable.${value}`) }))}
        value={claim.testable}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="testable"
        onChange={(value) => {
          const testable = TESTABILITIES.find((each) => each === value)
          if (testable) change({ testable })
        }}
      />
      <div>
        <span className="field-label" id="claim-wording">
          {t('claims.wording')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="claim-wording"
          data={[
            { value: AS_ENTERED, label: t('claims.asEntered') },
            ...languages.map((value) => ({ value, label: languageName(value, page) })),
          ]}
          value={wording}
          data-testid="wording"
          onChange={setWording}
        />
      </div>
      <div className="claim-words" key={wording}>
        {SHORT.map((name) => (
          <DraftArea key={name} {...field(name)} isLine maxLength={500} />
        ))}
        {LONG.map((name) => (
          <DraftArea key={name} {...field(name)} />
        ))}
        <AlternativesField
          alternatives={claim.alternatives}
          said={language === undefined ? claim.alternatives : (claim.translations?.[language]?.alternatives ?? [])}
          isTranslation={language !== undefined}
          isReadOnly={isReadOnly}
          onAlternatives={(alternatives) => say({ alternatives })}
        />
      </div>
      <OriginalWords claim={claim} languages={languages} isReadOnly={isReadOnly} onPatch={change} />
    </aside>
  )
}

/** A list that a record takes as its own. */
function withOwnList({ alternatives, statusReason: _reason, ...words }: Partial<ClaimWords>): ClaimPatch {
  return { ...words, ...(alternatives ? { alternatives: [...alternatives] } : {}) }
}
