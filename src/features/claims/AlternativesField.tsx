import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftArea } from '../../ui/DraftArea'
import { ToolButton } from '../../ui/ToolButton'

interface AlternativesFieldProps {
  readonly alternatives: readonly string[]
  /** As it reads in the language that is being written: the alternatives themselves, or their translations. */
  readonly said: readonly string[]
  readonly isTranslation: boolean
  readonly isReadOnly: boolean
  readonly onAlternatives: (alternatives: readonly string[]) => boolean
}

/** Other explanations that would leave the same pictures; one that is emptied is taken out. */
export function AlternativesField(props: AlternativesFieldProps) {
  const { alternatives, said, isTranslation, isReadOnly, onAlternatives } = props
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  const set = (at: number, value: string) => {
    const count = Math.max(alternatives.length, at + 1)
    return onAlternatives(Array.from({ length: count }, (_, each) => (each === at ? value : (said[each] ?? ''))))
  }
  const count = alternatives.length + (isAdding && !isTranslation ? 1 : 0)
  return (
    <section className="claim-alternatives" aria-label={t('claims.field.alternatives')}>
      <h3>{t('claims.field.alternatives')}</h3>
      {count === 0 ? <p className="small muted">{t('claims.noAlternatives')}</p> : null}
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="row claim-alternative">
          <DraftArea
            label={t('claims.field.alternative', { number: at + 1 })}
            value={said[at] ?? ''}
            placeholder={isTranslation ? alternatives[at] : undefined}
            isReadOnly={isReadOnly}
            onValue={(value) => {
              const isTaken = set(at, value)
              if (isTaken) setIsAdding(false)
              return isTaken
            }}
            testId={`alternative-${at}`}
          />
          {isReadOnly || isTranslation || at >= alternatives.length ? null : (
            <ToolButton
              label={t('claims.removeAlternative', { number: at + 1 })}
              icon={<IconX size={14} aria-hidden="true" />}
              isIconOnly
              onClick={() => set(at, '')}
            />
          )}
        </div>
      ))}
      {isReadOnly || isTranslation || isAdding ? null : (
        <div>
          <ToolButton
            label={t('claims.addAlternative')}
            icon={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
            testId="add-alternative"
          />
        </div>
      )}
    </section>
  )
}
