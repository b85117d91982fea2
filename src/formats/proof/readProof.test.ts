import { readFileSync } from 'node:fs'
import { AsnConvert } from '@peculiar/asn1-schema'
import { PKIStatus, PKIStatusInfo, TimeStampResp } from '@peculiar/asn1-tsp'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otsFile } from '../../../tests/support/otsFile'
import { readProof } from './readProof'

/** The SHA-256 of 32 bytes `7f`, by sha256sum. */
const DIGEST = '17a7384bf1c50a94b712ce507c5ccd58638cd091278078c6e7dc00ae0aa152fc'
const HEAD = new Uint8Array(32).fill(0x7f)

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/proofs/${name}`, import.meta.url)))
}

describe('RFC 3161', () => {
  it.each(['head-7f.tsr', 'head-7f.tst'])('reads what openssl wrote into %s', (name) => {
    const read = readProof(fixture(name))
    expect(read).toMatchObject({ ok: true, value: { kind: 'rfc3161', digest: DIGEST } })
    expect(read.ok && read.value.statedAt).toMatch(/^2026-11-22T22:30:\d\d\.000Z$/)
  })

  it('refuses another digest than SHA-256, and an answer that grants nothing', () => {
    expect(readProof(fixture('head-7f-sha512.tsr'))).toEqual({
      ok: false,
      problem: { code: 'otherDigest', value: '2.16.840.1.101.3.4.2.3' },
    })
    const refusal = new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) })
    expect(readProof(new Uint8Array(AsnConvert.serialize(refusal)))).toEqual({
      ok: false,
      problem: { code: 'notGranted', value: '2' },
    })
  })
})

describe('OpenTimestamps', () => {
  it('reads the digest behind magic, version and operation', () => {
    expect(readProof(otsFile(HEAD))).toEqual({
      ok: true,
      value: { kind: 'opentimestamps', digest: DIGEST, statedAt: undefined },
    })
  })

  it('refuses another version, another hash and a file that ends with the digest', () => {
    expect(readProof(otsFile(HEAD, { version: 2 }))).toMatchObject({ problem: { code: 'otherVersion', value: '2' } })
    expect(readProof(otsFile(HEAD, { operation: 2 }))).toMatchObject({ problem: { code: 'otherDigest', value: '2' } })
    expect(readProof(otsFile(HEAD).subarray(0, -3))).toMatchObject({ problem: { code: 'notProof' } })
  })
})

describe('any other file', () => {
  it('is refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readProof(bytes)).toMatchObject({ ok: false, problem: { code: 'notProof' } })
      }),
    )
    expect(readProof(new Uint8Array(128 * 1024 + 1))).toMatchObject({ problem: { code: 'tooLarge' } })
  })

  it('a token with any byte changed is read as about the same bytes, about others, or refused; it never throws', () => {
    const whole = fixture('head-7f.tsr')
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(() => readProof(changed)).not.toThrow()
      expect(() => readProof(whole.subarray(0, at))).not.toThrow()
    }
  })
})
