/** A size in whole pixels with the same proportions, its longer side no longer than `longest`; never enlarged. */
export function cappedSize(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
