import { useEffect, useRef } from 'react'
import type { ClipRecord } from '../../domain/records/clip'
import { frameCount } from '../../domain/time/frameTable'
import { session } from '../../stores/session'
import { posterFrame } from './posterFrame'

/** One after the other: a library of many clips must not open them all at once. */
let queue: Promise<void> = Promise.resolve()

/** A small picture from a fifth into the clip, decoded when its row is first seen. */
export function ClipPoster({ clip, width = 192 }: { readonly clip: ClipRecord; readonly width?: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isLeft = false
    queue = queue.then(async () => {
      // A clip without a picture has none; the ones behind it in the queue still get theirs.
      if (!isLeft && canvas.current) await paintPoster(canvas.current, clip).catch(() => undefined)
    })
    return () => {
      isLeft = true
    }
  }, [clip])
  return <canvas ref={canvas} width={width} height={(width * 9) / 16} aria-hidden="true" />
}

async function paintPoster(canvas: HTMLCanvasElement, clip: ClipRecord): Promise<void> {
  const opened = await session().media.open({ clip })
  if (!opened.ok) return
  const { table } = opened.value
  const picture = await opened.value.frame(posterFrame(frameCount(table)), 'background')
  const context = canvas.getContext('2d', { alpha: false })
  if (picture.ok) {
    const size = clip.display
    const scale = Math.min(canvas.width / size.width, canvas.height / size.height)
    const [width, height] = [size.width * scale, size.height * scale]
    const place = { x: (canvas.width - width) / 2, y: (canvas.height - height) / 2, width, height }
    if (context) picture.value.paint(context, place)
    picture.value.close()
  }
  opened.value.close()
}
