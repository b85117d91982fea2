// @ts-check

/** @typedef {import('../figures.mjs').Figures} Figures */
/** @typedef {import('../figures.mjs').Spread} Spread */
/** @typedef {import('../drive/visits.mjs').Visits} Visits */

/** @param {Figures} figures */
export function printFigures(figures) {
  const head = ['figure', 'on', 'unit', '', 'p50', 'p95', 'mean', 'n', 'ratio', 'stolen']
  const rows = figures.list.flatMap(({ name, clip, unit, ours, against, ratios, stolen }) => [
    [name, clip, unit, 'Framebench', ...cells(ours), '', percent(stolen)],
    ...Object.entries(against).map(([other, spread]) => ['', '', '', other, ...cells(spread), short(ratios[other])]),
  ])
  console.log(`\n${table([head, ...rows])}`)
  for (const line of figures.notMeasured) console.log(`Not measured: ${line}`)
  for (const line of figures.broken) console.log(`Failed: ${line}`)
}

/** @param {Visits} visits @param {Visits} videoVisits */
export function printFrames(visits, videoVisits) {
  console.log(`\nwrongFrames  Framebench ${visits.wrong.length} of ${visits.visited}`)
  console.log(`             video      ${videoVisits.wrong.length} of ${videoVisits.visited}`)
  for (const { clip, frame, showed } of visits.wrong.slice(0, 10)) {
    console.log(`  ${clip}: frame ${frame} showed ${showed ?? 'what does not read'}`)
  }
}

/** @param {readonly import('./goals.mjs').Goal[]} goals */
export function printGoals(goals) {
  const rows = goals.map(({ goal, on, value, isMet }) => [isMet ? 'reached' : 'MISSED', goal, on, short(value)])
  if (rows.length > 0) console.log(`\n${table([['', 'must reach', 'on', 'value'], ...rows])}`)
}

/** @param {Spread} spread */
function cells({ p50, p95, mean, count }) {
  return [short(p50), short(p95), short(mean), String(count)]
}

/** @param {number | undefined} value */
function short(value) {
  if (value === undefined || !Number.isFinite(value)) return ''
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3)
}

/** @param {number | undefined} share */
function percent(share) {
  return share === undefined ? '' : `${(share * 100).toFixed(1)} %`
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
