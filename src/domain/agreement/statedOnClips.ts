import type { ClipId } from '../records/ids'
import type { StatedAgreement } from './statedAgreement'

/** What a file states, about the same clips by their ids here. @param idHere of a clip of the file */
export function statedOnClips(stated: StatedAgreement, idHere: (id: ClipId) => ClipId): StatedAgreement {
  const onClip = <Part extends { readonly clipId: ClipId }>(part: Part): Part => ({
    ...part,
    clipId: idHere(part.clipId),
  })
  return { ...stated, clips: stated.clips.map(onClip), examined: stated.examined.map(onClip) }
}
