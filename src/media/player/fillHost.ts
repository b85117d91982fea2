/** Stretches an element over its host; the host has the shape of the picture. */
export function fillHost(element: HTMLElement): void {
  Object.assign(element.style, { width: '100%', height: '100%', objectFit: 'fill' })
}
