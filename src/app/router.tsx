import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { z } from '../domain/zod'
import { LANGUAGES } from '../stores/preferencesStore'
import { Failure } from './Failure'
import { Frame } from './layout/Frame'
import { placeInClip } from './placeInClip'
import { LibraryScreen } from './screens/LibraryScreen'
import { ProjectGate } from './screens/ProjectGate'
import { UnknownScreen } from './screens/UnknownScreen'

const root = createRootRoute({ component: Frame, notFoundComponent: UnknownScreen })

const start = createRoute({ getParentRoute: () => root, path: '/', component: LibraryScreen })

const project = createRoute({ getParentRoute: () => root, path: '/project/$projectId', component: ProjectGate })

const library = createRoute({ getParentRoute: () => project, path: '/', component: LibraryScreen })

const clip = createRoute({
  getParentRoute: () => project,
  path: '/clip/$clipId',
  validateSearch: placeInClip,
  // The drawing library is loaded with the first clip.
  component: lazyRouteComponent(() => import('./screens/AnnotateScreen'), 'AnnotateScreen'),
})

const clipRecord = createRoute({
  getParentRoute: () => project,
  path: '/clip/$clipId/record',
  component: lazyRouteComponent(() => import('./screens/ClipRecordScreen'), 'ClipRecordScreen'),
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

const audit = createRoute({
  getParentRoute: () => project,
  path: '/audit',
  component: lazyRouteComponent(() => import('./screens/AuditScreen'), 'AuditScreen'),
})

const claims = createRoute({
  getParentRoute: () => project,
  path: '/claims',
  component: lazyRouteComponent(() => import('./screens/ClaimsScreen'), 'ClaimsScreen'),
})

const claim = createRoute({
  getParentRoute: () => project,
  path: '/claims/$claimId',
  component: lazyRouteComponent(() => import('./screens/ClaimScreen'), 'ClaimScreen'),
})

/** The language in which the argument is read. */
const readingLanguage = z.object({ l: z.enum(LANGUAGES).optional().catch(undefined) })

const argument = createRoute({
  getParentRoute: () => project,
  path: '/claims/$claimId/argument',
  validateSearch: readingLanguage,
  component: lazyRouteComponent(() => import('./screens/ClaimScreen'), 'ArgumentScreen'),
})

/** Which measure is looked at. */
const placeInMeasures = z.object({ m: z.string().max(80).optional().catch(undefined) })

const measures = createRoute({
  getParentRoute: () => project,
  path: '/measures',
  validateSearch: placeInMeasures,
  component: lazyRouteComponent(() => import('./screens/MeasuresScreen'), 'MeasuresScreen'),
})

/** The clip that the clock is measured from. */
const placeOnClock = z.object({ r: z.string().max(80).optional().catch(undefined) })

const clock = createRoute({
  getParentRoute: () => project,
  path: '/clock',
  validateSearch: placeOnClock,
  component: lazyRouteComponent(() => import('./screens/ClockScreen'), 'ClockScreen'),
})

const frame = z.coerce.number().int().min(0).optional().catch(undefined)

/** A frame of each of two clips. */
const placeInPair = z.object({ l: frame, r: frame })

const pair = createRoute({
  getParentRoute: () => project,
  path: '/clock/$leftId/$rightId',
  validateSearch: placeInPair,
  component: lazyRouteComponent(() => import('./screens/PairScreen'), 'PairScreen'),
})

const result = createRoute({
  getParentRoute: () => project,
  path: '/result',
  validateSearch: readingLanguage,
  component: lazyRouteComponent(() => import('./screens/ResultScreen'), 'ResultScreen'),
})

/** Which still is looked at. */
const placeInStills = z.object({ s: z.string().max(80).optional().catch(undefined) })

const stills = createRoute({
  getParentRoute: () => project,
  path: '/stills',
  validateSearch: placeInStills,
  component: lazyRouteComponent(() => import('./screens/StillsScreen'), 'StillsScreen'),
})

const report = createRoute({
  getParentRoute: () => project,
  path: '/report',
  component: lazyRouteComponent(() => import('./screens/ReportScreen'), 'ReportScreen'),
})

const reviewClips = createRoute({
  getParentRoute: () => project,
  path: '/review',
  component: lazyRouteComponent(() => import('./screens/ReviewClipsScreen'), 'ReviewClipsScreen'),
})

const review = createRoute({
  getParentRoute: () => project,
  path: '/review/$clipId',
  validateSearch: placeInClip,
  component: lazyRouteComponent(() => import('./screens/ReviewScreen'), 'ReviewScreen'),
})

const packages = createRoute({
  getParentRoute: () => project,
  path: '/packages',
  component: lazyRouteComponent(() => import('./screens/PackagesScreen'), 'PackagesScreen'),
})

export const router = createRouter({
  // The page that says what is safe, instead of the router's own.
  defaultErrorComponent: ({ error }) => <Failure error={error} />,
  routeTree: root.addChildren([
    start,
    project.addChildren([
      library,
      clip,
      clipRecord,
      codebook,
      audit,
      claims,
      claim,
      argument,
      measures,
      clock,
      pair,
      stills,
      report,
      reviewClips,
      review,
      result,
      packages,
    ]),
  ]),
  // The part behind `#` never reaches a server, not even as a line in its log.
  history: createHashHistory(),
})

export type AppRouter = typeof router

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
