export const LAYERS: Readonly<Record<string, readonly string[]>>
export const OWNERS: Readonly<Record<string, readonly string[]>>
