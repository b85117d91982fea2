/** The browser's small store for preferences, or memory where site data is blocked: the page must still say why it stops. */
export const browserStorage: Pick<Storage, 'getItem' | 'setItem'> = available() ?? inMemory()

function available(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

function inMemory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  }
}
