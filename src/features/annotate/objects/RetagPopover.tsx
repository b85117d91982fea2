import { SegmentedControl, Select } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagId } from '../../../domain/records/ids'
import type { RecordId } from '../../../domain/records/ids'
import type { Retagging } from '../../../engine/commands/retag'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { ToolButton } from '../../../ui/ToolButton'
import { ToolPopover } from '../../../ui/ToolPopover'
import { retagObjects } from './objectActions'

const KINDS = ['replace', 'add', 'remove'] as const

interface RetagPopoverProps {
  readonly ids: () => readonly RecordId[]
  readonly isDisabled: boolean
}

/** Replaces, adds or takes away a tag of many. */
export function RetagPopover({ ids, isDisabled }: RetagPopoverProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tags = useTags()
  const [kind, setKind] = useState<Retagging['kind']>('replace')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const data = tags.map(({ tag }) => ({ value: tag.id, label: inLanguage(tag.labels, tag.id) }))
  const choose = (label: string, value: string | null, onChange: (value: string | null) => void) => (
    <Select
      label={label}
      searchable
      data={data}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 80 } }}
    />
  )
  const retagging = retaggingOf(kind, from, to)
  return (
    <ToolPopover
      label={t('objectsPanel.retag')}
      icon={<IconTag size={16} aria-hidden="true" />}
      isDisabled={isDisabled}
      position="top-end"
      width={260}
      className="object-filters"
      testId="bulk-retag"
    >
      {(close) => (
        <>
          <SegmentedControl
            fullWidth
            data={KINDS.map((value) => ({ value, label: t(`objectsPanel.retagKinds.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'replace')}
          />
          {kind === 'replace' ? choose(t('objectsPanel.retagFrom'), from, setFrom) : null}
          {choose(kind === 'replace' ? t('objectsPanel.retagTo') : t('objectsPanel.retagTag'), to, setTo)}
          <ToolButton
            label={t('objectsPanel.retagNow')}
            isPrimary
            isDisabled={retagging === undefined}
            hint={retagging ? undefined : t('objectsPanel.retagChoose')}
            onClick={() => {
              if (!retagging) return
              close()
              retagObjects(ids(), retagging)
            }}
          />
        </>
      )}
    </ToolPopover>
  )
}

function retaggingOf(kind: Retagging['kind'], from: string | null, to: string | null): Retagging | undefined {
  if (to === null) return undefined
  if (kind !== 'replace') return { kind, tagId: tagId.parse(to) }
  return from === null ? undefined : { kind, from: tagId.parse(from), to: tagId.parse(to) }
}
