import { StorageError } from '../engine/ports/editLog'
import { notify } from '../stores/noticesStore'

/** The one place where an error ends that nobody else has taken: the person is told, and what is on disk stays there. */
export function tellUnhandled(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    const error: unknown = reason
    if (error instanceof StorageError) notify('problem', `storage.${error.reason}`)
    else notify('problem', 'failure.unhandled', { message: error instanceof Error ? error.message : String(error) })
  })
}
