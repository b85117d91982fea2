import { useEffect, type RefObject } from 'react'
import type { OpenClip } from '../../engine/ports/media'
import { playbackStore } from '../../stores/playbackStore'
import { session } from '../../stores/session'

/** Lets the player follow what is asked for, and the shown frame follow the player while it plays. */
export function usePlayer(host: RefObject<HTMLElement | null>, source: OpenClip | undefined): void {
  useEffect(() => {
    const element = host.current
    if (!element || !source) return undefined
    const player = session().createPlayer(element, source, {
      onFrame: (played) => {
        if (!playbackStore.getState().isPlaying) return
        playbackStore.setState({
          shown: played.frame,
          surface: 'video',
          exactness: played.kind === 'exact' ? { kind: 'playing' } : { kind: 'approximate', reason: played.reason },
        })
      },
      onPaused: () => {
        const { isPlaying, shown } = playbackStore.getState()
        if (isPlaying) playbackStore.setState({ isPlaying: false, target: shown })
      },
      onState: (state) => playbackStore.setState({ player: state }),
    })
    const { speed, volume, isMuted, isLooping } = playbackStore.getState()
    player.setSpeed(speed)
    player.setVolume(volume, isMuted)
    player.setLooping(isLooping)
    const unsubscribe = playbackStore.subscribe((state, before) => {
      if (state.source !== source) return
      if (state.isPlaying && !before.isPlaying) {
        // Until the first playing picture is there, nothing may be coded on the one before it.
        playbackStore.setState({ exactness: { kind: 'waiting' } })
        player.play(state.target)
      }
      if (!state.isPlaying && before.isPlaying) player.pause()
      if (state.speed !== before.speed) player.setSpeed(state.speed)
      if (state.volume !== before.volume || state.isMuted !== before.isMuted) {
        player.setVolume(state.volume, state.isMuted)
      }
      if (state.isLooping !== before.isLooping) player.setLooping(state.isLooping)
    })
    return () => {
      unsubscribe()
      player.dispose()
    }
  }, [host, source])
}
