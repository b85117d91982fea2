import { stillWays } from '../../features/stills/stillWays'
import type { Command } from './command'

const OF_GROUP = { group: 'stills', screen: 'stills', needs: ['still'] } as const

export const STILL_COMMANDS: readonly Command[] = [
  { ...OF_GROUP, id: 'exportStill', keys: { cvat: ['mod+e'] }, run: () => stillWays()?.exportFile() },
  { ...OF_GROUP, id: 'copyStillImage', keys: { cvat: ['alt+shift+g'] }, run: () => stillWays()?.copyImage() },
  { ...OF_GROUP, id: 'copyStillCaption', keys: { cvat: ['alt+shift+b'] }, run: () => stillWays()?.copyCaption() },
  { ...OF_GROUP, id: 'copyStillCitation', keys: { cvat: ['alt+shift+u'] }, run: () => stillWays()?.copyCitation() },
]
