import type { z } from '../zod'
import type { sensitivity } from '../records/fields'

/** What a viewer must be spared, and what must not leave the project. */
export type Sensitivity = z.infer<typeof sensitivity>

export function isGraphic(value: Sensitivity): boolean {
  return value === 'graphic' || value === 'graphic+identity'
}

export function showsIdentity(value: Sensitivity): boolean {
  return value === 'identity' || value === 'graphic+identity'
}

export function sensitivityOf(graphic: boolean, identity: boolean): Sensitivity {
  if (graphic) return identity ? 'graphic+identity' : 'graphic'
  return identity ? 'identity' : 'none'
}

/** Both of what several say: nothing that one of them marks is lost. */
export function joinedSensitivity(values: readonly Sensitivity[]): Sensitivity {
  return sensitivityOf(values.some(isGraphic), values.some(showsIdentity))
}
