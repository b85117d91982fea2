import { Select, SegmentedControl } from '@mantine/core'
import { IconCrop, IconExternalLink, IconPointer, IconSquareFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { STILL_KINDS, type StillRecord } from '../../domain/records/still'
import { LANGUAGES, type Language } from '../../stores/preferencesStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { BesidePicker } from './BesidePicker'
import { SheetPicker } from './SheetPicker'
import { change, remove } from './stillActions'
import type { ShownStill } from './useShownStill'

export type StillTool = 'select' | 'fill' | 'crop'

interface StillBarProps {
  readonly still: StillRecord
  readonly shown: ShownStill
  readonly tool: StillTool
  readonly onTool: (tool: StillTool) => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onOpen: (clipId: ClipId, frame: number) => void
  readonly onGone: () => void
}

/** What the pointer does on the still, how it is laid out, and in which language its legend is. */
export function StillBar({ still, shown, tool, onTool, language, onLanguage, onOpen, onGone }: StillBarProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const kind = still.kind ?? 'clean'
  const icon = { size: 16, 'aria-hidden': true } as const
  const data = STILL_KINDS.filter((each) => each !== 'crop' || still.crop !== undefined || kind === 'crop')
  return (
    <div className="still-bar" role="toolbar" aria-label={t('stills.tools')}>
      <ToolButton
        label={t('stills.select')}
        icon={<IconPointer {...icon} />}
        isIconOnly
        isActive={tool === 'select'}
        onClick={() => onTool('select')}
      />
      <ToolButton
        label={t('stills.fill')}
        icon={<IconSquareFilled {...icon} />}
        isActive={tool === 'fill'}
        isDisabled={isReadOnly}
        hint={t('stills.fillHint')}
        onClick={() => onTool(tool === 'fill' ? 'select' : 'fill')}
        testId="tool-fill"
      />
      <ToolButton
        label={t('stills.crop')}
        icon={<IconCrop {...icon} />}
        isActive={tool === 'crop'}
        isDisabled={isReadOnly}
        hint={t('stills.cropHint')}
        onClick={() => {
          // The whole picture is there to be drawn on.
          if (tool !== 'crop' && kind === 'crop') change(still.id, { kind: 'clean' })
          onTool(tool === 'crop' ? 'select' : 'crop')
        }}
        testId="tool-crop"
      />
      <i className="rule" />
      <Select
        aria-label={t('stills.kind')}
        className="still-kind"
        data={data.map((each) => ({ value: each, label: t(`stills.kinds.${each}`) }))}
        value={kind}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="still-kind"
        onChange={(value) => {
          const next = STILL_KINDS.find((each) => each === value)
          if (next) change(still.id, { kind: next })
        }}
      />
      {kind === 'sheet' ? <SheetPicker still={still} isReadOnly={isReadOnly} /> : null}
      {kind === 'beside' ? <BesidePicker still={still} isReadOnly={isReadOnly} /> : null}
      <span className="spacer" />
      {shown.image ? (
        <span className="muted ltr small" data-testid="still-size">
          {shown.image.width}×{shown.image.height}
        </span>
      ) : null}
      <SegmentedControl
        aria-label={t('stills.language')}
        size="xs"
        data={LANGUAGES.map((each) => ({ value: each, label: each === 'ar' ? 'ع' : 'En' }))}
        value={language}
        data-testid="still-language"
        onChange={(value) => onLanguage(value === 'ar' ? 'ar' : 'en')}
      />
      <ToolButton
        label={t('stills.openFrame')}
        icon={<IconExternalLink {...icon} />}
        isIconOnly
        onClick={() => onOpen(still.clipId, still.frame)}
        testId="still-open"
      />
      <ToolButton
        label={t('stills.remove')}
        icon={<IconTrash {...icon} />}
        isIconOnly
        isDisabled={isReadOnly}
        onClick={() => {
          if (remove(still.id)) onGone()
        }}
        testId="still-remove"
      />
    </div>
  )
}
