import { z } from '../../domain/zod'
import { framebenchFile } from './schema'

/**
 * The JSON Schema (draft 2020-12) of `framebench/1`, made from the schema that reads it. It says what an item may look like, and
 * refuses fields that this version does not know; what records say about each other only a reader can check.
 */
export function framebenchJsonSchema(): object {
  const schema = z.toJSONSchema(framebenchFile, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // A misspelt field is a fault for a validator. A reader takes the rest of the item and lists the field.
      if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties = false
    },
  })
  const { $schema, ...rest } = schema
  return {
    $schema,
    $id: 'framebench-1.schema.json',
    title: 'framebench/1',
    description:
      'Annotations of video frames. A frame is its 0-based ordinal in presentation order and its presentation timestamp in integer ticks ' +
      "of the clip's timebase, both read from the container; seconds follow from the ticks. Boxes are in display pixels of the clip " +
      '(after rotation and pixel aspect), from the top-left corner. Ranges are half-open: [start, end).',
    ...rest,
  }
}
