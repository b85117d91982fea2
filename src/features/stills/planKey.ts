import type { ClipRecord } from '../../domain/records/clip'
import type { StillPlan } from '../../domain/stills/stillPlan'

/** The same for plans that look the same. */
export function planKey(plan: StillPlan): string {
  return JSON.stringify(plan, (name, value: unknown) => (name === 'clip' ? (value as ClipRecord).id : value))
}
