import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { latinDigits } from '../../domain/latinDigits'
import { reviewRules, USUAL_RULES, type ReviewRules } from '../../domain/records/reviewRules'
import { setReviewRules } from '../../engine/commands/setReviewRules'
import type { Workspace } from '../../engine/workspace'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'
import { ToolPopover } from '../../ui/ToolPopover'

/** What can be set, in the order of the fields; a bin is given in seconds. */
const FIELDS = ['binMs', 'overlap', 'iou', 'toleranceFrames', 'replicates', 'seed'] as const
type Field = (typeof FIELDS)[number]

function rulesOf({ index }: Workspace): ReviewRules {
  return index.all('project')[0]?.review ?? USUAL_RULES
}

/** How the codes of this project are compared: every figure beside it, and every export, follows from these. */
export function RulesControl() {
  const { t } = useTranslation()
  return (
    <ToolPopover
      label={t('review.rules.title')}
      icon={<IconAdjustments size={16} aria-hidden="true" />}
      position="bottom-start"
      width={320}
      className="review-rules"
      testId="review-rules"
    >
      {() => <RulesForm />}
    </ToolPopover>
  )
}

function RulesForm() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const rules = useRecords(rulesOf, USUAL_RULES)
  const set = (field: Field, text: string): string | undefined => {
    const value = readRule(field, text)
    if (value === undefined) return t(`review.rules.bounds.${field}`)
    if (workspace && value !== rules[field]) accepted(setReviewRules(workspace, { [field]: value }))
    return undefined
  }
  return (
    <>
      {FIELDS.map((field) => (
        <DraftInput
          key={field}
          label={t(`review.rules.${field}`)}
          value={String(field === 'binMs' ? rules.binMs / 1000 : rules[field])}
          isReadOnly={isReadOnly}
          isNumber
          maxLength={12}
          onValue={(text) => set(field, text)}
          testId={`rule-${field}`}
        />
      ))}
      <p className="small muted">{t('review.rules.hint')}</p>
    </>
  )
}

/** In either set of digits; undefined where the rule does not take it. */
function readRule(field: Field, text: string): number | undefined {
  const plain = latinDigits(text).trim().replace(',', '.')
  if (!/^\d{1,10}(\.\d{1,6})?$/.test(plain)) return undefined
  const value = field === 'binMs' ? Math.round(Number(plain) * 1000) : Number(plain)
  const read = reviewRules.shape[field].safeParse(value)
  return read.success ? read.data : undefined
}
