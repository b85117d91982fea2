import { Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MeasureTerm } from '../../domain/records/measure'
import { ToolButton } from '../../ui/ToolButton'
import { TagSelect } from './TagSelect'

interface TermRowsProps {
  readonly terms: readonly MeasureTerm[]
  readonly isReadOnly: boolean
  readonly addLabel: string
  /** Gets the terms that are wanted now; an empty list where the last one was removed. */
  readonly onTerms: (terms: MeasureTerm[]) => void
  /** Whether the last one can be removed. */
  readonly canBeEmpty: boolean
  readonly testId: string
}

/** Tags that have to be set, or not, all at once. */
export function TermRows({ terms, isReadOnly, addLabel, onTerms, canBeEmpty, testId }: TermRowsProps) {
  const { t } = useTranslation()
  const put = (at: number, term: MeasureTerm) => onTerms(terms.map((each, index) => (index === at ? term : each)))
  return (
    <div className="terms" data-testid={testId}>
      {terms.map((term, at) => (
        // Terms have no names of their own: two of the same tag are told apart by their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="term-row">
          <TagSelect
            label={t('measures.tag')}
            isLabelHidden
            value={term.tagId}
            isReadOnly={isReadOnly}
            onTag={(tagId) => tagId && put(at, { ...term, tagId })}
            testId={`${testId}-tag-${at}`}
          />
          <Select
            aria-label={t('measures.whether')}
            data={[
              { value: 'yes', label: t('measures.stands') },
              { value: 'no', label: t('measures.standsNot') },
            ]}
            value={term.holds ? 'yes' : 'no'}
            allowDeselect={false}
            readOnly={isReadOnly}
            data-testid={`${testId}-holds-${at}`}
            onChange={(value) => put(at, { ...term, holds: value === 'yes' })}
          />
          {isReadOnly || (terms.length === 1 && !canBeEmpty) ? null : (
            <ToolButton
              label={t('measures.removeTerm')}
              icon={<IconX size={14} aria-hidden="true" />}
              isIconOnly
              onClick={() => onTerms(terms.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <TagSelect
          label={addLabel}
          isLabelHidden
          value={undefined}
          placeholder={`+ ${addLabel}`}
          onTag={(tagId) => tagId && onTerms([...terms, { tagId, holds: true }])}
          testId={`${testId}-add`}
        />
      )}
    </div>
  )
}
