import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { z } from '../domain/zod'
import { Failure } from './Failure'
import { Frame } from './layout/Frame'
import { LibraryScreen } from './screens/LibraryScreen'
import { ProjectGate } from './screens/ProjectGate'
import { UnknownScreen } from './screens/UnknownScreen'

const root = createRootRoute({ component: Frame, notFoundComponent: UnknownScreen })

const start = createRoute({ getParentRoute: () => root, path: '/', component: LibraryScreen })

const project = createRoute({ getParentRoute: () => root, path: '/project/$projectId', component: ProjectGate })

const library = createRoute({ getParentRoute: () => project, path: '/', component: LibraryScreen })

/** A frame and an object of a clip, so that a colleague opens the same view; what does not read is left out. */
const placeInClip = z.object({
  f: z.coerce.number().int().min(0).optional().catch(undefined),
  o: z.string().max(80).optional().catch(undefined),
})

const clip = createRoute({
  getParentRoute: () => project,
  path: '/clip/$clipId',
  validateSearch: placeInClip,
  // The drawing library is loaded with the first clip.
  component: lazyRouteComponent(() => import('./screens/AnnotateScreen'), 'AnnotateScreen'),
})

/** A codebook, one of its tags, and what is looked at of it. */
const placeInCodebook = z.object({
  c: z.string().max(80).optional().catch(undefined),
  t: z.string().max(80).optional().catch(undefined),
  v: z.enum(['uses', 'older', 'missing', 'overlaps']).optional().catch(undefined),
})

const codebook = createRoute({
  getParentRoute: () => project,
  path: '/codebook',
  validateSearch: placeInCodebook,
  component: lazyRouteComponent(() => import('./screens/CodebookScreen'), 'CodebookScreen'),
})

export const router = createRouter({
  // The page that says what is safe, instead of the router's own.
  defaultErrorComponent: ({ error }) => <Failure error={error} />,
  routeTree: root.addChildren([start, project.addChildren([library, clip, codebook])]),
  // The part behind `#` never reaches a server, not even as a line in its log.
  history: createHashHistory(),
})

export type AppRouter = typeof router

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
