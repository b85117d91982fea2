// @ts-check

/** @typedef {{ frame: number, ms: number, number: number }} Visit `number`: what the painted picture shows */

/** Every frame that was visited, so that a wrong one is told whichever figure it was visited for. */
export class Visits {
  visited = 0
  /** @type {{ clip: string, frame: number, showed: number | undefined }[]} */
  wrong = []

  /**
   * @param {string} clip
   * @param {readonly Visit[]} visits
   * @returns {number[]} the milliseconds of each
   */
  note(clip, visits) {
    for (const { frame, number } of visits) {
      this.visited += 1
      if (number !== frame) this.wrong.push({ clip, frame, showed: Number.isNaN(number) ? undefined : number })
    }
    return visits.map(({ ms }) => ms)
  }
}
