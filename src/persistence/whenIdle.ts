/** Resolves when the page has nothing else to do; where the browser does not tell, in a task of its own. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 0)
  })
}
