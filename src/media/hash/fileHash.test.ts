import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createFileHash } from './fileHash'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the published digest of %j', async (text, digest) => {
  const hash = await createFileHash()
  hash.update(new TextEncoder().encode(text))
  expect(hash.digest()).toBe(digest)
})

test('pieces of uneven length give the digest of the whole, and two hashes do not mix', async () => {
  const bytes = randomBytes(1_000_003)
  const [hash, other] = [await createFileHash(), await createFileHash()]
  for (let at = 0; at < bytes.length; at += 77_777) {
    hash.update(bytes.subarray(at, at + 77_777))
    other.update(bytes.subarray(0, 5))
  }
  expect(hash.digest()).toBe(createHash('sha256').update(bytes).digest('hex'))
})
