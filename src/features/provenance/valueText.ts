import { degreesText } from '../../domain/provenance/coordinate'
import type { StatedPlace, StatedTime } from '../../domain/records/provenance'

/** A field's value as one text, as it stands in the record; text of a file is shown inert. */
export function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return visible(String(value))
  if ('value' in value) return timeText(value as StatedTime)
  if ('isPublic' in value) return placeText(value as StatedPlace)
  return visible(Object.values(value).join('\n'))
}

function timeText({ value, zone }: StatedTime): string {
  return visible([value.replace('T', ' '), zone].filter(Boolean).join(' '))
}

function placeText({ name, latitude, longitude, precisionMeters }: StatedPlace): string {
  const pair =
    latitude === undefined || longitude === undefined ? '' : `${degreesText(latitude)}, ${degreesText(longitude)}`
  const within = precisionMeters === undefined ? '' : `± ${precisionMeters} m`
  return [visible(name), [pair, within].filter(Boolean).join(' ')].filter(Boolean).join('\n')
}

/** Characters that turn the direction of text made visible, so that a file cannot dress up what it says. */
function visible(text: string): string {
  return text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}
