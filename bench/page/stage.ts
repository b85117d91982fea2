import type { ShownSize } from './clipFacts'

/** Puts one element on the stage, in the size in which the workbench shows the picture. */
export function putOnStage(element: HTMLElement, { width, height }: ShownSize): void {
  const stage = document.querySelector('[data-testid="stage"]')
  if (!stage) throw new Error('The page has no stage')
  element.style.width = `${width}px`
  element.style.height = `${height}px`
  stage.replaceChildren(element)
}

export function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('[data-testid="file"]')?.files?.[0]
  if (!file) throw new Error('No file is chosen')
  return file
}
