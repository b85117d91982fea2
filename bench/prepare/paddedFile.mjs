// @ts-check
import { randomBytes, randomFillSync } from 'node:crypto'
import { closeSync, copyFileSync, openSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const CHUNK_BYTES = 2 ** 22
const MARK_BYTES = 16

/**
 * Makes a valid MP4 of so many bytes: the clip, and behind it a `free` box (ISO/IEC 14496-12, 8.1.2) of random bytes. A
 * sparse file would be read from no disk.
 * @param {string} clip
 * @param {string} path
 * @param {number} sizeBytes of the whole file, under 4 GiB
 */
export function makePaddedFile(clip, path, sizeBytes) {
  copyFileSync(clip, path)
  const file = openSync(path, 'a')
  try {
    let left = sizeBytes - statSync(clip).size
    const head = Buffer.alloc(8)
    head.writeUInt32BE(left, 0)
    head.write('free', 4, 'latin1')
    writeSync(file, head)
    left -= head.length
    const chunk = Buffer.alloc(CHUNK_BYTES)
    while (left > 0) {
      randomFillSync(chunk)
      left -= writeSync(file, chunk, 0, Math.min(left, CHUNK_BYTES))
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Makes another file of it by its last bytes: the same bytes would not be taken in twice.
 * @param {string} path
 */
export function changeMark(path) {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, randomBytes(MARK_BYTES), 0, MARK_BYTES, statSync(path).size - MARK_BYTES)
  } finally {
    closeSync(file)
  }
}

/**
 * @param {string} path
 * @param {number} bytes
 */
export function hasRoomFor(path, bytes) {
  const { bavail, bsize } = statfsSync(dirname(path))
  return bavail * bsize > bytes
}
