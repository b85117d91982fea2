import { TAG_COLOUR_VALUES } from '../ui/tagColours'
import type { TagColour } from '../domain/records/tag'
import { mixedColour } from './mixedColour'

/** What canvas needs of the style sheet: it cannot read custom properties itself. */
export interface TimelineColours {
  readonly bar: string
  readonly panel: string
  readonly raise: string
  readonly line: string
  readonly line2: string
  readonly t1: string
  readonly t2: string
  readonly t3: string
  readonly accent: string
  readonly barText: string
  /** Shares from 0 to 1. */
  readonly rangeFill: number
  readonly tagEdge: number
  /** The size and families of the smallest text, as canvas takes them. */
  readonly font: string
}

export function readTimelineColours(): TimelineColours {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback
  return {
    bar: read('--bar', '#171717'),
    panel: read('--panel', '#1c1c1c'),
    raise: read('--raise', '#262626'),
    line: read('--line', '#2c2c2c'),
    line2: read('--line2', '#424242'),
    t1: read('--t1', '#ededed'),
    t2: read('--t2', '#b8b8b8'),
    t3: read('--t3', '#9c9c9c'),
    accent: read('--accent', '#a594ff'),
    barText: read('--bar-text', '#f4f4f4'),
    rangeFill: Number.parseFloat(read('--range-fill', '34%')) / 100,
    tagEdge: Number.parseFloat(read('--tag-edge', '100%')) / 100,
    font: `${read('--f1', '11px')} ${read('--font', "'Noto Sans', 'Noto Sans Arabic', sans-serif")}`,
  }
}

/** A range's fill: the tag's colour thinned over the panel. */
export function rangeFill(colours: TimelineColours, colour: TagColour): string {
  return mixedColour(TAG_COLOUR_VALUES[colour].fill, colours.rangeFill, colours.panel)
}

/** The edge of a range or mark: the tag's colour, towards black on a light page. */
export function tagEdge(colours: TimelineColours, colour: TagColour): string {
  return mixedColour(TAG_COLOUR_VALUES[colour].fill, colours.tagEdge, '#000000')
}
