import type { PlaceField } from '../../../domain/provenance/provenanceField'

interface PlaceLook {
  /** Beside its mark and in the list. */
  readonly number: number
  readonly isVerified: boolean
  readonly className: string
  /** A path around 0, 0. What is claimed is larger and hollow, so that both can be seen at one place. */
  readonly mark: string
  /** Where the number stands, so that those of one place do not cover each other. */
  readonly label: readonly [number, number]
}

const triangle = (size: number) => `M0 ${-size}L${size * 0.87} ${size / 2}H${size * -0.87}Z`
const square = (half: number) => `M${-half} ${-half}H${half}V${half}H${-half}Z`

/** How the places of a record are told apart: by shape, by filling, by number and by colour. */
export const PLACE_LOOKS: Readonly<Record<PlaceField, PlaceLook>> = {
  cameraPlaceClaimed: { number: 1, isVerified: false, className: 'is-camera', mark: triangle(9), label: [-13, -7] },
  cameraPlaceVerified: { number: 2, isVerified: true, className: 'is-camera', mark: triangle(6), label: [13, -7] },
  placeShownClaimed: { number: 3, isVerified: false, className: 'is-shown', mark: square(7), label: [-13, 15] },
  placeShownVerified: { number: 4, isVerified: true, className: 'is-shown', mark: square(4.5), label: [13, 15] },
}

/** The class of a place's drawing. */
export function placeClass(field: PlaceField): string {
  const { className, isVerified } = PLACE_LOOKS[field]
  return `place-look ${className} ${isVerified ? 'is-verified' : 'is-claimed'}`
}
