// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { canvasRate, emptyRate, timelineRate } from '../drive/displayRate.mjs'
import { pauseForPhase } from '../drive/pause.mjs'
import { MemorySampler } from '../drive/processMemory.mjs'
import { timed } from '../drive/timed.mjs'
import { withProject } from '../drive/withProject.mjs'
import { withAnnotations, withBoxes, withCodebook, withTracks } from '../prepare/codedProjects.mjs'

/** @typedef {import('../figures.mjs').Figures} Figures */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Coded
 * @property {Figures} figures
 * @property {boolean} isQuick
 * @property {string} address
 * @property {Clip} clip
 * @property {string} folder
 */

const MB = 1e6
const BOX_FRAME = 40
const MANY_BOXES_FRAME = 80
const SETTLE_MS = 1500
const BETWEEN_PRESSES_MS = 150
const FIRST_TAGGED = 100
const FILTER = { field: '[data-testid="objects-search"]', list: '.objects', answer: 'data-filtered' }
const PALETTE = { field: '[data-testid="palette-search"]', list: '#palette-results', answer: 'data-searched' }

/**
 * A project of 319 tracks with 31,514 keyframes over 6,000 frames: how soon it is open, how smoothly its timeline moves.
 * @param {Coded} coded
 */
export async function measureTracks(coded) {
  const { figures, isQuick } = coded
  await withProject(coded, 'tracks', withTracks, async (workbench, context) => {
    const { page } = workbench
    await workbench.open(coded.clip.path)
    const address = page.url()
    const open = async () => {
      await page.goto('about:blank')
      // What the page before has to put away is no part of it.
      await sleep(SETTLE_MS)
      await page.goto(address)
      return page.evaluate(openedAt)
    }
    // Nobody has been here for long enough yet: what makes a project open quickly is written while it is looked at.
    figures.add({ name: 'openProject', clip: '319 tracks, just imported', unit: 'ms' }, [await open()])
    await untilCheckpoint(page)
    await workbench.isReadyToPlay()
    const opens = []
    for (let round = 0; round < (isQuick ? 1 : 7); round += 1) opens.push(await open())
    figures.add({ name: 'openProject', clip: '319 tracks', unit: 'ms' }, opens)
    await workbench.isReadyToPlay()
    await sleep(SETTLE_MS)
    const empty = await emptyPageRate(context)
    await page.bringToFront()
    await page.keyboard.press('n')
    for (const kind of /** @type {const} */ (['zoom', 'pan'])) {
      const rate = await timelineRate(page, kind)
      figures.add({ name: `timeline ${kind}`, clip: '319 tracks', unit: 'frames/s', better: 'more' }, [rate], {
        empty: [empty],
      })
    }
  })
}

/**
 * 1,000 boxes on one frame and 5,000 on another: dragging one, moving the picture, selecting.
 * @param {Coded} coded
 */
export async function measureBoxes(coded) {
  const { figures, isQuick } = coded
  const add = (/** @type {import('../prepare/codedProjects.mjs').File} */ file) =>
    withBoxes(withBoxes(file, 1000, BOX_FRAME), 5000, MANY_BOXES_FRAME)
  await withProject(coded, 'boxes', add, async (workbench, context) => {
    const { page } = workbench
    await workbench.open(coded.clip.path)
    await workbench.isReadyToPlay()
    const empty = await emptyPageRate(context)
    await page.bringToFront()
    for (const [count, frame] of /** @type {const} */ ([
      [1000, BOX_FRAME],
      [5000, MANY_BOXES_FRAME],
    ])) {
      await workbench.goTo(coded.clip, frame)
      await sleep(SETTLE_MS)
      const on = `${count} boxes`
      const centre = await page.evaluate(() => {
        const { width, height } =
          document.querySelector('[data-testid="canvas"]')?.getBoundingClientRect() ?? new DOMRect()
        return { x: width / 2, y: height / 2 }
      })
      for (const [name, kind] of /** @type {const} */ ([
        ['boxes drag', 'dragBox'],
        ['boxes pan', 'dragPicture'],
      ])) {
        const rate = await canvasRate(page, kind, centre)
        figures.add({ name, clip: on, unit: 'frames/s', better: 'more' }, [rate], { empty: [empty] })
      }
      const selects = []
      for (let round = 0; round < (isQuick ? 10 : 60); round += 1) {
        selects.push(await page.evaluate(selectOne, round))
        // Faster than anybody presses; lists follow the one before.
        await sleep(BETWEEN_PRESSES_MS)
        await pauseForPhase()
      }
      figures.add({ name: 'select', clip: on, unit: 'ms' }, selects)
    }
  })
}

/**
 * 100,000 annotations in a project: finding some, one more on disk, and the memory that they take: the same work is done on
 * the same clip without any, since what is decoded takes more than all that is said of it.
 * @param {Coded} coded
 */
export async function measureAnnotations(coded) {
  const { figures, isQuick } = coded
  const on = '100,000 annotations'
  const bare = await withProject(coded, 'bare', undefined, tagFrames.bind(undefined, coded))
  await withProject(coded, 'annotations', withAnnotations, async (workbench, context, profile) => {
    const { page } = workbench
    const { edits, memory } = await tagFrames(coded, workbench, context, profile)
    const of = (/** @type {'disk' | 'sign'} */ name) => edits.map((each) => each[name])
    figures.add({ name: 'editToDurable', clip: on, unit: 'ms' }, of('disk'))
    figures.add({ name: 'editToSign', clip: on, unit: 'ms' }, of('sign'))
    const filters = []
    const words = ['muzzle', 'landmark', 'tank', 'rifle', 'smoke', 'face', 'village', 'cue', 'mark', 'cut']
    for (let round = 0; round < (isQuick ? 5 : 40); round += 1) {
      filters.push(await page.evaluate(typeInto, { ...FILTER, word: words[round % words.length] ?? '' }))
      await pauseForPhase()
    }
    figures.add({ name: 'filter', clip: on, unit: 'ms' }, filters)
    const searches = []
    for (let round = 0; round < (isQuick ? 5 : 40); round += 1) {
      // After an edit nothing that was gathered for the search before holds any more.
      await workbench.goTo(coded.clip, 1000 + round)
      await timed(page, 'saved', 'Digit8', () => page.keyboard.press('8'))
      await page.keyboard.press('Control+k')
      await page.getByTestId('palette-search').waitFor()
      searches.push(await page.evaluate(typeInto, { ...PALETTE, word: words[round % words.length] ?? '' }))
      await page.keyboard.press('Escape')
      await page.getByTestId('palette-search').waitFor({ state: 'hidden' })
      await pauseForPhase()
    }
    figures.add({ name: 'palette', clip: on, unit: 'ms' }, searches)
    if (typeof memory === 'number' && typeof bare.memory === 'number') {
      figures.add({ name: 'annotationMemory', clip: on, unit: 'MB' }, [(memory - bare.memory) / MB])
      figures.add({ name: 'wholeMemory', clip: on, unit: 'MB' }, [memory / MB])
      figures.add({ name: 'wholeMemory', clip: 'no annotations', unit: 'MB' }, [bare.memory / MB])
    } else figures.notMeasured.push(`annotationMemory: not measured here, ${memory}`)
  })
}

/**
 * Opens the clip and tags one frame after the other.
 * @param {Coded} coded
 * @param {Workbench} workbench
 * @param {BrowserContext} _context
 * @param {string} profile
 * @returns {Promise<{ edits: { disk: number, sign: number }[], memory: number | string }>} milliseconds from each key until the
 *   edit is on disk and until the sign says so; highest memory of all the browser's processes in bytes, or why that cannot be measured here
 */
async function tagFrames({ figures, clip, isQuick }, workbench, _context, profile) {
  const { page } = workbench
  const sampler = new MemorySampler(profile)
  const hindrance = sampler.hindrance()
  const isRead = hindrance === undefined
  if (isRead) sampler.start()
  await workbench.open(clip.path)
  await workbench.isReadyToPlay()
  await sleep(SETTLE_MS)
  let frame = FIRST_TAGGED
  const tagNext = async () => {
    await workbench.goTo(clip, frame)
    frame += 1
    await sleep(BETWEEN_PRESSES_MS)
    return timed(page, 'saved', 'Digit8', () => page.keyboard.press('8'))
  }
  // Reading the memory of a process holds it up: not while edits are timed.
  const opening = isRead ? sampler.stop() : []
  /** @type {{ disk: number, sign: number }[]} */
  const edits = []
  figures.begin()
  for (let round = 0; round < (isQuick ? 10 : 60); round += 1) {
    edits.push(await tagNext())
    await pauseForPhase()
  }
  if (isRead) sampler.start()
  for (let round = 0; round < (isQuick ? 3 : 20); round += 1) await tagNext()
  return { edits, memory: hindrance ?? Math.max(...opening, ...sampler.stop()) }
}

/**
 * A codebook of 3,000 tags: the clip's screen with its list of tags.
 * @param {Coded} coded
 */
export async function measureCodebook(coded) {
  const { figures, isQuick } = coded
  await withProject(coded, 'codebook', withCodebook, async (workbench) => {
    const { page } = workbench
    const opens = []
    await workbench.open(coded.clip.path)
    for (let round = 0; round < (isQuick ? 3 : 40); round += 1) {
      await workbench.goToLibrary()
      await sleep(300)
      opens.push(await page.evaluate(tagListAfterClick, coded.clip.name))
    }
    figures.add({ name: 'openTagList', clip: '3,000 tags', unit: 'ms' }, opens)
  })
}

/** @param {BrowserContext} context */
async function emptyPageRate(context) {
  const page = await context.newPage()
  await page.goto('about:blank')
  await page.bringToFront()
  const rate = await emptyRate(page)
  await page.close()
  return rate
}

/**
 * Asked from out here: to a wait in the page the promise that it is asked for is answer enough.
 * @param {Page} page
 */
async function untilCheckpoint(page) {
  const until = Date.now() + 60_000
  while (!(await page.evaluate(hasCheckpoint))) {
    if (Date.now() > until) throw new Error('The project was never stored in one piece')
    await sleep(500)
  }
}

/** Runs in the page. @returns {Promise<boolean>} whether the project can be read in one piece */
async function hasCheckpoint() {
  const answer = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const database = await answer(indexedDB.open('framebench-1'))
  const count = await answer(database.transaction('checkpoints').objectStore('checkpoints').count())
  database.close()
  return count > 0
}

/** Runs in a page that loads. @returns {Promise<number>} ms from the navigation to the painted picture with its lanes */
function openedAt() {
  const { benchProbe } = /** @type {any} */ (globalThis)
  const isThere = () =>
    document.querySelector('[data-testid="frame-badge"]')?.getAttribute('data-exactness') === 'exact' &&
    document.querySelector('[data-lane]') !== null
  return benchProbe.withinTime(
    new Promise((resolve) => {
      const look = () => {
        if (isThere()) resolve(benchProbe.painted())
        else requestAnimationFrame(look)
      }
      look()
    }),
    'The project',
  )
}

/**
 * Runs in the page: presses on the canvas at a place that is another each time. The time counts what the page does, from
 * the press through the drawing of the next animation frame; waiting for that frame is the display's and not counted.
 * @param {number} round
 * @returns {Promise<number>}
 */
async function selectOne(round) {
  const canvas = document.querySelector('[data-testid="canvas"]')
  if (!canvas) throw new Error('There is no canvas')
  const { benchProbe } = /** @type {any} */ (globalThis)
  Object.assign(canvas, { setPointerCapture() {}, releasePointerCapture() {} })
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const at = {
    clientX: left + width * (0.2 + ((round * 37) % 60) / 100),
    clientY: top + height * (0.2 + ((round * 53) % 60) / 100),
  }
  const held = {
    bubbles: true,
    cancelable: true,
    isPrimary: true,
    pointerId: 1,
    pointerType: 'mouse',
    button: 0,
    ...at,
  }
  await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))
  await benchProbe.nextTask()
  // Asked for before the press, so that it is told of the very frame in which the page draws its answer.
  const drawn = new Promise((resolve) => {
    requestAnimationFrame(() => {
      const from = performance.now()
      void benchProbe.nextTask().then((/** @type {number} */ to) => resolve({ from, to }))
    })
  })
  const start = performance.now()
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...held, buttons: 1 }))
  canvas.dispatchEvent(new PointerEvent('pointerup', held))
  // What React leaves for a task of its own.
  const settled = await benchProbe.nextTask()
  const { from, to } = await drawn
  // The frame may come before that task; then nothing has been waited for.
  return from < settled ? to - start : settled - start + to - from
}

/**
 * Runs in the page: types a word into a field.
 * @param {{ field: string, list: string, answer: string, word: string }} search selectors, and the list's attribute with
 *   the search that it answers
 * @returns {Promise<number>} ms to the painted list
 */
function typeInto({ field: fieldSelector, list: listSelector, answer, word }) {
  const { benchProbe } = /** @type {any} */ (globalThis)
  const field = document.querySelector(fieldSelector)
  const list = document.querySelector(listSelector)
  if (!(field instanceof HTMLInputElement) || !list) throw new Error('There is no field to search by')
  return benchProbe.withinTime(
    new Promise((resolve) => {
      const start = performance.now()
      const observer = new MutationObserver(() => {
        if (list.getAttribute(answer) !== word) return
        observer.disconnect()
        benchProbe.painted().then((/** @type {number} */ end) => resolve(end - start))
      })
      observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true })
      field.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, data: word }))
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, word)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }),
    'The list of what was found',
  )
}

/** Runs in the library. @param {string} name of the clip @returns {Promise<number>} ms from the click to the painted list */
function tagListAfterClick(name) {
  const { benchProbe } = /** @type {any} */ (globalThis)
  const row = [...document.querySelectorAll('button')].find((each) => each.textContent === name)
  if (!row) throw new Error('There is no such clip')
  return benchProbe.withinTime(
    new Promise((resolve) => {
      const start = performance.now()
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.palette-tag')) return
        observer.disconnect()
        benchProbe.painted().then((/** @type {number} */ end) => resolve(end - start))
      })
      observer.observe(document, { subtree: true, childList: true })
      row.click()
    }),
    'The list of tags',
  )
}
