import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, it } from 'vitest'
import { logEntry } from '../domain/edits/logEntry'
import { z } from '../domain/zod'
import { CHECKPOINT_SHAPE } from './checkpointShape'

it('names the shape of today’s entries: put the received value into checkpointShape.ts after each change of a record or an edit', () => {
  const shape = z.toJSONSchema(logEntry, { io: 'input' })
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(shape)))).slice(0, 16)
  expect(CHECKPOINT_SHAPE).toBe(`1-${hash}`)
})
