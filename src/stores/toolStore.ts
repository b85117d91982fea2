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
  if (toolStore.getState().tool !== tool) toolStore.setState({ tool })
}

/** A key that is pressed on every frame chooses the same tag each time: nothing is rendered for that. */
export function chooseTag(tagId: TagId): void {
  if (toolStore.getState().tagId !== tagId) toolStore.setState({ tagId })
}

export function useTool(): ToolState {
  return useStore(toolStore)
}
