import type { CodebookRecord } from '../../domain/records/codebook'

/** A codebook alone, in the form that `readCodebook` takes. */
export function writeCodebook(codebook: CodebookRecord): string {
  return `${JSON.stringify({ codebook }, undefined, 2)}\n`
}
