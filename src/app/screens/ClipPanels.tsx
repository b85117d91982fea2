import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { useTranslation } from 'react-i18next'
import { browserStorage } from '../browserStorage'

/** A panel at a side of the picture; CSS pixels. */
interface SidePanel {
  readonly content: ReactNode
  readonly className?: string
  readonly defaultSize: number
  readonly minSize: number
  readonly maxSize: number
}

interface ClipPanelsProps {
  /** The sizes of the panels are kept under it. */
  readonly id: 'annotate' | 'review'
  readonly start: SidePanel
  readonly stage: ReactNode
  readonly end: SidePanel
  /** Between the picture and the time. */
  readonly bar: ReactNode
  readonly time: ReactNode
  /** CSS pixels. */
  readonly timeSize: number
}

/** The panels of a screen that works on a clip: the picture between two sides, a bar, and below it the time. */
export function ClipPanels({ id, start, stage, end, bar, time, timeSize }: ClipPanelsProps) {
  const { t } = useTranslation()
  const rows = useDefaultLayout({ id: `${id}-rows`, storage: browserStorage })
  const columns = useDefaultLayout({ id: `${id}-columns`, storage: browserStorage })
  const idOf = (name: string) => (id === 'annotate' ? name : `${id}-${name}`)
  const side = (name: string, { content, className, ...sizes }: SidePanel) => (
    <Panel
      id={idOf(name)}
      className={`side-panel ${className ?? ''}`}
      {...sizes}
      collapsible
      groupResizeBehavior="preserve-pixel-size"
    >
      {content}
    </Panel>
  )
  return (
    <Group orientation="vertical" {...rows}>
      <Panel id={idOf('picture-panel')} minSize={200}>
        <Group orientation="horizontal" {...columns}>
          {side('palette-panel', start)}
          <Separator className="splitter" aria-label={t('layout.resizePalette')} />
          <Panel id={idOf('stage-panel')} minSize={320}>
            {stage}
          </Panel>
          <Separator className="splitter" aria-label={t('layout.resizeInspector')} />
          {side('inspector-panel', end)}
        </Group>
      </Panel>
      {bar}
      <Separator className="splitter is-row" aria-label={t('layout.resizeTimeline')} />
      <Panel id={idOf('timeline-panel')} defaultSize={timeSize} minSize={96} groupResizeBehavior="preserve-pixel-size">
        {time}
      </Panel>
    </Group>
  )
}
