// @ts-check

/**
 * How much ten coders of an hour agree, asked of the worker that the workbench asks.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureAgreement({ rivals, figures, isQuick }) {
  await rivals.page.bringToFront()
  const times = []
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1) times.push((await rivals.agreement(isQuick)) / 1000)
  figures.add({ name: 'agreement', clip: '10 coders, 1 h', unit: 's' }, times)
}
