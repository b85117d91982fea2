import { Menu } from '@mantine/core'
import { IconCamera, IconEye, IconLock, IconPalette, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectItem } from '../../../domain/objects/objectItem'
import { isFiltering } from '../../../domain/objects/objectQuery'
import { TAG_COLOURS } from '../../../domain/records/tag'
import { colourObjects, toggleHidden, toggleLocked } from '../../../stores/objectViewStore'
import { useObjectQuery } from '../../../stores/objectQueryStore'
import { session } from '../../../stores/session'
import { useSelection } from '../../../stores/selectionStore'
import { useIsReadOnly } from '../../../stores/workspaceStore'
import { TAG_COLOUR_VALUES } from '../../../ui/tagColours'
import { MenuButton } from '../../../ui/MenuButton'
import { ToolButton } from '../../../ui/ToolButton'
import { deleteObjects } from './objectActions'
import { RetagPopover } from './RetagPopover'

/** What is done to many at once: to those that are selected, else to all that the filter shows. */
export function BulkBar({ items }: { readonly items: readonly ObjectItem[] }) {
  const { t } = useTranslation()
  const selected = useSelection()
  const filter = useObjectQuery((state) => state.query.filter)
  const isReadOnly = useIsReadOnly()
  const [asked, setAsked] = useState<readonly string[] | undefined>(undefined)
  const isSelection = selected.length > 1
  const count = isSelection ? selected.length : items.length
  if (!isSelection && (!isFiltering(filter) || count === 0)) return null
  const ids = () => (isSelection ? selected : items.map(({ id }) => id))
  const icon = { size: 16, 'aria-hidden': true } as const
  if (asked) {
    return (
      <div className="object-bulk" role="alertdialog" aria-label={t('objectsPanel.deleteAsk', { count: asked.length })}>
        <span className="small">{t('objectsPanel.deleteAsk', { count: asked.length })}</span>
        <span className="spacer" />
        <ToolButton
          label={t('objectsPanel.deleteNow', { count: asked.length })}
          isFilled
          onClick={() => {
            setAsked(undefined)
            deleteObjects(asked)
          }}
        />
        <ToolButton label={t('objectsPanel.keep')} onClick={() => setAsked(undefined)} />
      </div>
    )
  }
  return (
    <div className="object-bulk" role="toolbar" aria-label={t('objectsPanel.bulk')} data-testid="objects-bulk">
      <span className="small second ellipsis">
        {isSelection ? t('objectsPanel.selected', { count }) : t('objectsPanel.allShown', { count })}
      </span>
      <span className="spacer" />
      <RetagPopover ids={ids} isDisabled={isReadOnly} />
      <ToolButton
        label={t('stills.captureThese')}
        icon={<IconCamera {...icon} />}
        isIconOnly
        isDisabled={isReadOnly}
        onClick={() => void session().captureObjects(ids())}
        testId="bulk-capture"
      />
      <ToolButton
        label={t('objectsPanel.lock')}
        icon={<IconLock {...icon} />}
        isIconOnly
        onClick={() => toggleLocked(ids())}
        testId="bulk-lock"
      />
      <ToolButton
        label={t('objectsPanel.hide')}
        icon={<IconEye {...icon} />}
        isIconOnly
        onClick={() => toggleHidden(ids())}
        testId="bulk-hide"
      />
      <Menu position="top-end" transitionProps={{ duration: 80 }}>
        <MenuButton label={t('objectsPanel.colour')} icon={<IconPalette {...icon} />} testId="bulk-colour" />
        <Menu.Dropdown>
          <Menu.Item onClick={() => colourObjects(ids(), undefined)}>{t('objectsPanel.tagColour')}</Menu.Item>
          {TAG_COLOURS.map((colour) => (
            <Menu.Item
              key={colour}
              leftSection={<span className="swatch" style={{ background: TAG_COLOUR_VALUES[colour].fill }} />}
              onClick={() => colourObjects(ids(), colour)}
            >
              {t(`objectsPanel.colours.${colour}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton
        label={t('inspector.delete')}
        icon={<IconTrash {...icon} />}
        isIconOnly
        isDisabled={isReadOnly}
        onClick={() => {
          if (count > 1) setAsked(ids())
          else deleteObjects(ids())
        }}
        testId="bulk-delete"
      />
    </div>
  )
}
