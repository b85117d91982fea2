import type { Clock } from '../engine/ports/clock'
import type { Ids } from '../engine/ports/ids'

export const systemClock: Clock = { now: () => new Date().toISOString() }

export const randomIds: Ids = { next: () => crypto.randomUUID() }
