import { useEffect, useRef, useState } from 'react'
import { ChainWalk, type ChainState } from '../../engine/chainWalk'
import { usePresent, useSaveState } from '../../stores/workspaceStore'

/** What is known of the chain on disk. */
export interface Chain {
  readonly state: ChainState
  /** The hash of each entry that was looked at and holds, by its number. */
  readonly hashes: readonly string[]
}

const BEGINNING: Chain = { state: { kind: 'checking', checked: 0 }, hashes: [] }

/** Holds the log on disk against its hashes while the screen is open, and goes on with each entry that is saved. */
export function useChain(): Chain {
  const { present } = usePresent()
  // A view learns of a saved entry by the state of saving.
  useSaveState()
  const [chain, setChain] = useState(BEGINNING)
  const walk = useRef<ChainWalk | undefined>(undefined)
  const projectId = present?.projectId
  const log = present?.ports.log
  const head = present?.head.hash
  // An erasing changes entries that were looked at already: the walk begins again.
  const erased = present?.erasedCount
  useEffect(() => {
    if (projectId === undefined || !log) return undefined
    const own = new ChainWalk(log, projectId, (state) => setChain({ state, hashes: own.hashes }))
    walk.current = own
    return () => own.leave()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId, log, erased])
  useEffect(() => {
    void walk.current?.goOn()
    // Each saved entry is a reason to go on, and so is another project.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId, log, head, erased])
  return chain
}
