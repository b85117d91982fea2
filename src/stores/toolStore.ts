import { createStore, useStore } from 'zustand'
import type { TagId } from '../domain/records/ids'

export type Tool = 'select' | 'box'

interface ToolState {
  readonly tool: Tool
  /** The tag that the next box, range or frame tag gets. */
  readonly tagId: TagId | undefined
}

/** Which tool the pointer holds over the picture. */
export const toolStore = createStore<ToolState>(() => ({ tool: 'select', tagId: undefined }))

export function takeTool(tool: Tool): void {
  toolStore.setState({ tool })
}

export function chooseTag(tagId: TagId): void {
  toolStore.setState({ tagId })
}

export function useTool(): ToolState {
  return useStore(toolStore)
}
