import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, it } from 'vitest'
import { z } from '../domain/zod'
import { workspaceRecord } from '../domain/records/workspaceRecord'
import { RECORD_SHAPE } from './recordShape'

it('names the shape of today’s records: put the received value into recordShape.ts after each change of a record', () => {
  // The input side names every field, limit and default; what a field is turned into is its own.
  const shape = z.toJSONSchema(workspaceRecord, { io: 'input' })
  expect(bytesToHex(sha256(utf8ToBytes(JSON.stringify(shape)))).slice(0, 16)).toBe(RECORD_SHAPE)
})
