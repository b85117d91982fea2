import './fileDrop.css'
import { useRef, useState, type DragEvent } from 'react'

interface FileDrop {
  /** Shows that something is held over it. */
  readonly className: string
  /** For the element that takes the files. */
  readonly over: {
    readonly onDragEnter: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: () => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Lets an element take files that are dropped anywhere on it. @param onFiles is given at least one */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [isOver, setOver] = useState(false)
  // Entering a child leaves the parent: only the last leave is one.
  const depth = useRef(0)
  return {
    className: isOver ? 'takes-files is-over' : 'takes-files',
    over: {
      onDragEnter: (event) => {
        event.preventDefault()
        depth.current += 1
        setOver(true)
      },
      onDragOver: (event) => event.preventDefault(),
      onDragLeave: () => {
        depth.current -= 1
        if (depth.current === 0) setOver(false)
      },
      onDrop: (event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files)
      },
    },
  }
}
