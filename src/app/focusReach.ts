let isByKeyboard = false

/** Watches whether people move the focus by Tab or by pointing; a menu that gives the focus back changes neither. */
export function watchFocusReach(): void {
  document.addEventListener('keydown', ({ key }) => (isByKeyboard ||= key === 'Tab'), { capture: true })
  document.addEventListener('pointerdown', () => (isByKeyboard = false), { capture: true })
}

/** Whether the focus was last moved by Tab. */
export function isFocusByKeyboard(): boolean {
  return isByKeyboard
}
