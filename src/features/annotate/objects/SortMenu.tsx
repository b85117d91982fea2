import { Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { OBJECT_SORTS } from '../../../domain/objects/objectQuery'
import { arrangeObjects, useObjectQuery } from '../../../stores/objectQueryStore'
import { MenuButton } from '../../../ui/MenuButton'

/** The order of the list, and whether it stands in groups. */
export const SortMenu = memo(function SortMenu() {
  const { t } = useTranslation()
  const sort = useObjectQuery((state) => state.query.sort)
  const isGrouped = useObjectQuery((state) => state.query.isGrouped)
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <MenuButton
        label={t('objectsPanel.sort')}
        icon={<IconArrowsSort size={16} aria-hidden="true" />}
        testId="objects-sort"
      />
      <Menu.Dropdown>
        <Menu.Label>{t('objectsPanel.sort')}</Menu.Label>
        <Menu.RadioGroup
          value={sort}
          onChange={(value) => arrangeObjects({ sort: OBJECT_SORTS.find((each) => each === value) ?? 'frame' })}
        >
          {OBJECT_SORTS.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {t(`objectsPanel.sorts.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={isGrouped}
          onChange={(value) => arrangeObjects({ isGrouped: value })}
        >
          {t('objectsPanel.group')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
})
