import { hexToBytes } from '@noble/hashes/utils.js'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const WORDS = 8
const BITS_PER_WORD = 11

/**
 * The first 88 bits of a hash as eight words of the English BIP-39 list, 11 bits each from the most significant on: what two
 * people read to each other over a telephone. Not a mnemonic: there is no checksum, and the other 168 bits are not in it.
 * @param hash 64 hexadecimal digits
 */
export function headWords(hash: string): string[] {
  const bits = Array.from(hexToBytes(hash), (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: WORDS }, (_, at) => {
    const index = Number.parseInt(bits.slice(at * BITS_PER_WORD, (at + 1) * BITS_PER_WORD), 2)
    return wordlist[index] ?? ''
  })
}
