import { useTranslation } from 'react-i18next'
import type { MeasureFormProps } from './measureForm'
import { TagSelect } from './TagSelect'
import { TermRows } from './TermRows'

/** Where a measure holds: groups of tags, of which one has to be met; and to which time it is limited. */
export function ConditionFields({ measure, isReadOnly, onChange }: MeasureFormProps) {
  const { t } = useTranslation()
  const { anyOf, within } = measure
  return (
    <>
      <fieldset className="measure-part">
        <legend>{t('measures.condition')}</legend>
        {anyOf.map((group, at) => (
          // Groups have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className="condition-group">
            {at > 0 ? <p className="second">{t('measures.orWhere')}</p> : null}
            <TermRows
              terms={group}
              isReadOnly={isReadOnly}
              addLabel={t('measures.addAnd')}
              canBeEmpty={anyOf.length > 1}
              onTerms={(terms) =>
                onChange((before) => ({
                  ...before,
                  anyOf: before.anyOf
                    .map((each, index) => (index === at ? terms : each))
                    .filter((each) => each.length > 0),
                }))
              }
              testId={`condition-${at}`}
            />
          </div>
        ))}
        {isReadOnly ? null : (
          <TagSelect
            label={t('measures.addOr')}
            isLabelHidden
            value={undefined}
            placeholder={`+ ${t('measures.addOr')}`}
            onTag={(tagId) =>
              tagId && onChange((before) => ({ ...before, anyOf: [...before.anyOf, [{ tagId, holds: true }]] }))
            }
            testId="condition-or"
          />
        )}
      </fieldset>
      <fieldset className="measure-part">
        <legend>{t('measures.within')}</legend>
        <TermRows
          terms={within}
          isReadOnly={isReadOnly}
          addLabel={t('measures.addWithin')}
          canBeEmpty
          onTerms={(terms) => onChange((before) => ({ ...before, within: terms }))}
          testId="within"
        />
      </fieldset>
    </>
  )
}
