import { canonicalJson } from '../../domain/canonicalJson'
import type { CodebookRecord } from '../../domain/records/codebook'

/** A codebook as it lies in a package: what `readCodebook` takes, the same bytes for the same codebook. */
export function codebookText(codebook: CodebookRecord): string {
  return `${canonicalJson({ codebook })}\n`
}
