/** @throws Error where the strip makes no sense. */
export function readStrip(grey: Uint8Array, width: number, height: number): number
