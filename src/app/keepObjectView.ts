import { z } from '../domain/zod'
import { changeObjectView, objectViewStore } from '../stores/objectViewStore'
import { browserStorage } from './browserStorage'

const KEY = 'framebench-object-view'

const stored = z.object({
  opacity: z.number().min(0).max(1),
  hasLabels: z.boolean(),
  colourBy: z.enum(['tag', 'object']),
})

/**
 * Loads how this browser's person likes boxes drawn, and keeps it from now on. What is hidden, locked or coloured belongs to
 * one project and one sitting and is not kept: nobody is to search for a box that was hidden last week.
 */
export function keepObjectView(): void {
  const read = stored.safeParse(parsed(browserStorage.getItem(KEY)))
  if (read.success) changeObjectView(read.data)
  objectViewStore.subscribe(({ opacity, hasLabels, colourBy }) => {
    browserStorage.setItem(KEY, JSON.stringify({ opacity, hasLabels, colourBy }))
  })
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}
