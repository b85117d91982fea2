import { IconColumns2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { ToolButton } from '../../ui/ToolButton'
import { ClipSelect } from './ClipSelect'
import type { OpenPair } from './openPair'

/** Chooses two clips to be looked at side by side. */
export function PairPicker({ clips, onPair }: { readonly clips: readonly ClipRecord[]; readonly onPair: OpenPair }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<{ readonly left?: string; readonly right?: string }>({})
  const left = clips.find(({ id }) => id === chosen.left) ?? clips[0]
  const right = clips.find(({ id }) => id === chosen.right) ?? clips.find(({ id }) => id !== left?.id)
  if (!left || !right) return null
  return (
    <div className="pair-picker" role="group" aria-label={t('clock.picker.label')} dir="ltr">
      <ClipSelect
        label={t('clock.picker.left')}
        clips={clips}
        value={left.id}
        onChange={(id) => setChosen({ ...chosen, left: id })}
        testId="pick-left"
      />
      <ClipSelect
        label={t('clock.picker.right')}
        clips={clips}
        value={right.id}
        onChange={(id) => setChosen({ ...chosen, right: id })}
        testId="pick-right"
      />
      <ToolButton
        label={t('clock.picker.compare')}
        icon={<IconColumns2 size={16} aria-hidden="true" />}
        hint={left.id === right.id ? t('clock.picker.same') : undefined}
        isDisabled={left.id === right.id}
        isPrimary
        onClick={() => onPair({ left: left.id, right: right.id })}
        testId="compare"
      />
    </div>
  )
}
