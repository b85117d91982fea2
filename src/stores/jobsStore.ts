import { createStore, useStore } from 'zustand'

/** A file that is being hashed and copied. */
export interface AddJob {
  readonly id: string
  readonly fileName: string
  readonly doneBytes: number
  readonly totalBytes: number
  /** `performance.now()` at the first byte; undefined while it waits for the ones before it. */
  readonly startedMs: number | undefined
  /** Since the first byte; 0 until enough has passed for the figure to mean something. */
  readonly bytesPerSecond: number
  readonly cancel: () => void
}

interface JobsState {
  readonly jobs: readonly AddJob[]
}

/** What takes longer than a moment, with its figure and its cancel. */
export const jobsStore = createStore<JobsState>(() => ({ jobs: [] }))

export function beginJob(job: AddJob): void {
  jobsStore.setState(({ jobs }) => ({ jobs: [...jobs, job] }))
}

export function reportJob(id: string, progress: Partial<Pick<AddJob, 'doneBytes' | 'totalBytes' | 'startedMs'>>): void {
  jobsStore.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? advanced(job, progress) : job)) }))
}

function advanced(job: AddJob, progress: Partial<AddJob>): AddJob {
  const next = { ...job, ...progress }
  const seconds = next.startedMs === undefined ? 0 : (performance.now() - next.startedMs) / 1000
  return { ...next, bytesPerSecond: seconds > 0.2 ? next.doneBytes / seconds : 0 }
}

export function endJob(id: string): void {
  jobsStore.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }))
}

export function useJobs(): readonly AddJob[] {
  return useStore(jobsStore, (state) => state.jobs)
}
