import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../domain/records/tag'
import { TagDefinition } from './TagDefinition'

/** A tag of the list that the pointer or the focus rests on, and where its row stands in the list, in CSS pixels. */
export interface HoveredTag {
  readonly tag: Tag
  readonly top: number
}

/** What the tag under the pointer is for. One for the whole list: one for each of its rows would cost more than the rows. */
export function HoveredDefinition({ hovered }: { readonly hovered: HoveredTag | undefined }) {
  const { t } = useTranslation()
  if (!hovered) return null
  const { tag, top } = hovered
  return (
    <Popover key={tag.id} opened position="right-start" width={300} shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <li className="definition-anchor" style={{ transform: `translateY(${top}px)` }} aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown className="definition" role="tooltip">
        <TagDefinition tag={tag} />
        <p className="muted">{t(`palette.kind.${tag.kind}`)}</p>
        <p className="muted">{t('palette.shiftHint')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
