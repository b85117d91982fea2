import { createStore } from 'zustand'

/** A sentence for the person, by its key in the message catalogue. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning' | 'problem'
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  /** A line for the shell, shown below the sentence to be copied. */
  readonly command: string | undefined
}

interface NoticesState {
  readonly newest: Notice | undefined
}

/** The newest notice; whoever shows notices follows it. */
export const noticesStore = createStore<NoticesState>(() => ({ newest: undefined }))

let count = 0

export function notify(tone: Notice['tone'], key: string, values: Notice['values'] = {}, command?: string): void {
  count += 1
  noticesStore.setState({ newest: { id: count, tone, key, values, command } })
}
