import { Component, type ReactNode } from 'react'
import { Failure } from './Failure'

interface ErrorBoundaryState {
  readonly error: Error | undefined
}

/** Where a bug of this program ends: the page says so, and that the work is on disk. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined }

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error ? <Failure error={this.state.error} /> : this.props.children
  }
}
