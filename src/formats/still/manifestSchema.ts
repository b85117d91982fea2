import { z } from '../../domain/zod'
import { stillsManifest } from './manifest'

/** The JSON Schema (draft 2020-12) of `framebench-stills/1`, made from the schema that reads it. */
export function manifestJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(stillsManifest, { io: 'input' })
  return {
    $schema,
    $id: 'framebench-stills-1.schema.json',
    title: 'framebench-stills/1',
    description:
      'Stills of video frames: for each file its hash, the frame of which source it shows (0-based ordinal in presentation order and ' +
      "presentation timestamp in integer ticks of the clip's timebase), what was covered on it, and the metadata written in it.",
    ...rest,
  }
}
