import { Popover, SegmentedControl, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tagId } from '../../../domain/records/ids'
import type { RecordId } from '../../../domain/records/ids'
import type { Retagging } from '../../../engine/commands/retag'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { ToolButton } from '../../../ui/ToolButton'
import { retagObjects } from './objectActions'

const KINDS = ['replace', 'add', 'remove'] as const

interface RetagPopoverProps {
  readonly ids: () => readonly RecordId[]
  readonly isDisabled: boolean
  readonly target: ReactNode
}

/** Replaces, adds or takes away a tag of many. */
export function RetagPopover({ ids, isDisabled, target }: RetagPopoverProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tags = useTags()
  const [isOpen, setIsOpen] = useState(false)
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
    <Popover
      withRoles={false}
      opened={isOpen}
      onChange={setIsOpen}
      position="top-end"
      width={260}
      trapFocus
      shadow="md"
      radius={8}
    >
      <Popover.Target>
        <span className="popover-place" onClickCapture={() => !isDisabled && setIsOpen(!isOpen)}>
          {target}
        </span>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('objectsPanel.retag')}
        className="object-filters"
        onKeyDown={(event) => event.stopPropagation()}
      >
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
            setIsOpen(false)
            retagObjects(ids(), retagging)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function retaggingOf(kind: Retagging['kind'], from: string | null, to: string | null): Retagging | undefined {
  if (to === null) return undefined
  if (kind !== 'replace') return { kind, tagId: tagId.parse(to) }
  return from === null ? undefined : { kind, from: tagId.parse(from), to: tagId.parse(to) }
}
