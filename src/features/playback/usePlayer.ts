import { useEffect, type RefObject } from 'react'
import type { OpenClip } from '../../engine/ports/media'
import type { Player } from '../../engine/ports/player'
import { notify } from '../../stores/noticesStore'
import { isAwaiting, isVideo, isWalking, playbackStore, usePlayback } from '../../stores/playbackStore'
import { session } from '../../stores/session'
import { loopVideo } from './loopVideo'
import { walkFrames } from './walkFrames'

/** Lets the player follow what is asked for, and the shown frame follow the player while it plays. */
export function usePlayer(host: RefObject<HTMLElement | null>, source: OpenClip | undefined): void {
  // The first picture comes first: a `<video>` that loads and is measured would compete with it.
  const isSeen = usePlayback((state) => state.surface !== 'none')
  useEffect(() => {
    const element = host.current
    if (!element || !source || !isSeen) return undefined
    const player = session().createPlayer(element, source, {
      onFrame: (played) => {
        const state = playbackStore.getState()
        if (!isVideo(state) || !loop.takes(played.frame)) return
        playbackStore.setState({
          shown: played.frame,
          surface: 'video',
          exactness: played.kind === 'exact' ? { kind: 'playing' } : { kind: 'approximate', reason: played.reason },
        })
      },
      onPaused: () => {
        const state = playbackStore.getState()
        if (isVideo(state)) playbackStore.setState({ isPlaying: false, target: state.shown })
      },
      untilCalm: () => untilCalm(source),
      onState: (state) => playbackStore.setState({ player: state === 'cannotPlay' ? 'framesOnly' : state }),
    })
    const loop = loopVideo(source.table, (frame) => {
      if (isVideo(playbackStore.getState())) player.play(frame)
    })
    const { speed, volume, isMuted, isLooping } = playbackStore.getState()
    player.setSpeed(speed)
    player.setVolume(volume, isMuted)
    player.setLooping(isLooping)
    let endWalk = () => {}
    let endPreparing = () => {}
    const unsubscribe = playbackStore.subscribe((state, before) => {
      if (state.source !== source) return
      const [plays, played] = [isVideo(state), isVideo(before)]
      if (plays && !played) {
        // Until the first playing picture is there, nothing may be coded on the one before it.
        playbackStore.setState({ exactness: { kind: 'waiting' } })
        player.play(loop.entry(state.target))
      }
      if (!plays && played) {
        loop.stop()
        player.pause()
      }
      if (isWalking(state) && !isWalking(before)) endWalk = walkFrames(source.table)
      if (!isWalking(state) && isWalking(before)) endWalk()
      if (state.player === 'preparing' && before.player !== 'preparing') endPreparing = prepare(source, player)
      if (state.player !== 'preparing' && before.player === 'preparing') endPreparing()
      if (state.speed !== before.speed) player.setSpeed(state.speed)
      if (state.volume !== before.volume || state.isMuted !== before.isMuted) {
        player.setVolume(state.volume, state.isMuted)
      }
      if (state.isLooping !== before.isLooping) player.setLooping(state.isLooping)
    })
    return () => {
      unsubscribe()
      endWalk()
      endPreparing()
      loop.stop()
      player.dispose()
    }
  }, [host, source, isSeen])
}

const CALM_MS = 400

/** Resolves once no frame has been asked for in a while, and the one that was is on screen. */
function untilCalm(source: OpenClip): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(look, CALM_MS)
    const stop = playbackStore.subscribe((state, before) => {
      if (state.target === before.target && state.shown === before.shown) return
      clearTimeout(timer)
      timer = setTimeout(look, CALM_MS)
    })
    function look(): void {
      const state = playbackStore.getState()
      const isBusy = isWalking(state) || isAwaiting(state)
      if (state.source === source && isBusy) {
        timer = setTimeout(look, CALM_MS)
        return
      }
      stop()
      resolve()
    }
  })
}

/** Has the clip remuxed and gives the player the file. Where that cannot be, its frames are played without sound. */
function prepare(source: OpenClip, player: Player): () => void {
  const ending = new AbortController()
  const onProgress = (prepared: number) => {
    if (!ending.signal.aborted) playbackStore.setState({ prepared })
  }
  void source.remux({ signal: ending.signal, onProgress }).then((result) => {
    if (ending.signal.aborted || playbackStore.getState().source !== source) return
    if (result.ok) {
      playbackStore.setState({ player: 'loading' })
      player.load(result.value)
      return
    }
    playbackStore.setState({ player: 'framesOnly' })
    if (result.problem.code !== 'cancelled') notify('warning', `playing.${result.problem.code}`)
  })
  return () => ending.abort()
}
