import { Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OBJECT_SORTS } from '../../../domain/objects/objectQuery'
import { arrangeObjects, useObjectQuery } from '../../../stores/objectQueryStore'
import { ToolButton } from '../../../ui/ToolButton'

/** The order of the list, and whether it stands in groups. */
export function SortMenu() {
  const { t } = useTranslation()
  const { sort, isGrouped } = useObjectQuery((state) => state.query)
  const tick = <IconCheck size={14} aria-hidden="true" />
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <span className="popover-place">
          <ToolButton
            label={t('objectsPanel.sort')}
            icon={<IconArrowsSort size={16} aria-hidden="true" />}
            isIconOnly
            onClick={() => undefined}
            testId="objects-sort"
          />
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('objectsPanel.sort')}</Menu.Label>
        {OBJECT_SORTS.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={sort === each}
            leftSection={sort === each ? tick : <span className="tick-gap" />}
            onClick={() => arrangeObjects({ sort: each })}
          >
            {t(`objectsPanel.sorts.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={isGrouped}
          leftSection={isGrouped ? tick : <span className="tick-gap" />}
          onClick={() => arrangeObjects({ isGrouped: !isGrouped })}
        >
          {t('objectsPanel.group')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
