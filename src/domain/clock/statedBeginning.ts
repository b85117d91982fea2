import type { Provenance } from '../records/provenance'

/** When a clip was recorded, by its record, and which of the two sides says so. */
export interface StatedBeginning {
  readonly side: 'verified' | 'claimed'
  readonly text: string
}

/** What was verified, else what is claimed; undefined where the record states neither. */
export function statedBeginning({ recordedAt }: Provenance): StatedBeginning | undefined {
  for (const side of ['verified', 'claimed'] as const) {
    const stated = recordedAt?.[side]
    if (stated?.value) return { side, text: [stated.value.replace('T', ' '), stated.zone].filter(Boolean).join(' ') }
  }
  return undefined
}
