import { useRouterState } from '@tanstack/react-router'

/** The path with which the screen in view is declared: another one with another screen, not with each frame in the address. */
export function useScreenPath() {
  return useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath })
}
