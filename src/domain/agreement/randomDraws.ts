/**
 * Places drawn with replacement, the same for the same seed on every machine: xoshiro128** (Blackman & Vigna 2018, Scrambled
 * Linear Pseudorandom Number Generators), its state filled from the seed by splitmix32.
 * @param seed unsigned, 32 bits
 */
export function randomPlaces(seed: number): (count: number) => number {
  const state = new Uint32Array(4)
  let mix = seed >>> 0
  for (let at = 0; at < 4; at += 1) {
    mix = (mix + 0x9e3779b9) >>> 0
    let word = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    state[at] = word ^ (word >>> 15)
  }
  let [a = 0, b = 0, c = 0, d = 0] = state
  return (count) => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return Math.floor((scrambled / 2 ** 32) * count)
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
