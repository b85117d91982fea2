import { ContentInfo, SignedData } from '@peculiar/asn1-cms'
import { AsnConvert } from '@peculiar/asn1-schema'
import { PKIStatus, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp'
import { LARGEST_PROOF_BYTES } from '../../domain/records/proof'
import { fail, ok, type Result } from '../../domain/result'

/** What a timestamp is about, read from the file; that its signature is genuine is not looked at. */
export interface ReadProof {
  readonly kind: 'rfc3161' | 'opentimestamps'
  /** The SHA-256 that was stamped, 64 hexadecimal digits. */
  readonly digest: string
  /** When the authority says it was, ISO 8601 in UTC; OpenTimestamps files do not say. */
  readonly statedAt: string | undefined
}

export interface ProofProblem {
  readonly code: 'tooLarge' | 'notProof' | 'notGranted' | 'otherDigest' | 'otherVersion'
  readonly value: string
}

/** id-sha256, NIST CSOR. */
const SHA256_OID = '2.16.840.1.101.3.4.2.1'
/** id-ct-TSTInfo, RFC 3161 section 2.4.2. */
const TST_INFO_OID = '1.2.840.113549.1.9.16.1.4'
/** How every `.ots` file begins (python-opentimestamps, `DetachedTimestampFile.HEADER_MAGIC`). */
const OTS_MAGIC = [...new TextEncoder().encode('\0OpenTimestamps\0\0Proof\0')].concat([
  0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94,
])
const OTS_VERSION = 1
/** The tag of `OpSHA256`, the hash of the stamped file. */
const OTS_SHA256 = 0x08
const DIGEST_BYTES = 32

/**
 * Reads an RFC 3161 answer or token (`.tsr`), or an OpenTimestamps file (`.ots`), told apart by how they begin.
 * @returns what was stamped, or the first thing that is wrong with the file
 */
export function readProof(bytes: Uint8Array): Result<ReadProof, ProofProblem> {
  if (bytes.length > LARGEST_PROOF_BYTES) return fail({ code: 'tooLarge', value: String(bytes.length) })
  return OTS_MAGIC.every((byte, at) => bytes[at] === byte) ? readOts(bytes) : readTimestamp(bytes)
}

function readOts(bytes: Uint8Array): Result<ReadProof, ProofProblem> {
  const [version, operation] = bytes.subarray(OTS_MAGIC.length)
  if (version !== OTS_VERSION) return fail({ code: 'otherVersion', value: String(version ?? '') })
  if (operation !== OTS_SHA256) return fail({ code: 'otherDigest', value: String(operation ?? '') })
  const from = OTS_MAGIC.length + 2
  // A timestamp of at least one byte follows the digest.
  if (bytes.length <= from + DIGEST_BYTES) return fail({ code: 'notProof', value: '' })
  const digest = hexOf(bytes.subarray(from, from + DIGEST_BYTES))
  return ok({ kind: 'opentimestamps', digest, statedAt: undefined })
}

function readTimestamp(bytes: Uint8Array): Result<ReadProof, ProofProblem> {
  try {
    const token = tokenOf(bytes)
    if (!token.ok) return token
    const { encapContentInfo } = AsnConvert.parse(token.value.content, SignedData)
    const content = encapContentInfo.eContent?.single
    if (encapContentInfo.eContentType !== TST_INFO_OID || !content) return fail({ code: 'notProof', value: '' })
    const { messageImprint, genTime } = AsnConvert.parse(content.buffer, TSTInfo)
    const { algorithm } = messageImprint.hashAlgorithm
    if (algorithm !== SHA256_OID) return fail({ code: 'otherDigest', value: algorithm })
    const digest = hexOf(new Uint8Array(messageImprint.hashedMessage.buffer))
    return ok({ kind: 'rfc3161', digest, statedAt: genTime.toISOString() })
  } catch {
    // The ASN.1 reader throws for whatever is not the structure that it was asked for.
    return fail({ code: 'notProof', value: '' })
  }
}

/** The token of an answer, or a token that stands alone. */
function tokenOf(bytes: Uint8Array): Result<ContentInfo, ProofProblem> {
  const answer = answerOf(bytes)
  if (!answer) return ok(AsnConvert.parse(bytes, ContentInfo))
  const { status } = answer.status
  const isGranted = status === PKIStatus.granted || status === PKIStatus.grantedWithMods
  if (!isGranted || !answer.timeStampToken) return fail({ code: 'notGranted', value: String(status) })
  return ok(answer.timeStampToken)
}

function answerOf(bytes: Uint8Array): TimeStampResp | undefined {
  try {
    return AsnConvert.parse(bytes, TimeStampResp)
  } catch {
    return undefined
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
