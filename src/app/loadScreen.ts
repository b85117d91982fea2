import type { AnyRoute } from '@tanstack/react-router'
import { router } from './router'

/** Fetches what the screens of the present address are made of. */
export async function loadScreen(): Promise<void> {
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname)
  await Promise.all(routes.map((route) => preloaded(route)))
}

async function preloaded({ options }: AnyRoute): Promise<void> {
  await options.component?.preload?.()
}
