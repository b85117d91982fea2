import { expect, test } from './test'
import { samplePath } from './workbench'

test('the history says what was done in words, shows the state then read only, and takes back what no later change holds', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('1')
  await bench.goTo(20)
  await bench.isOnFrame(20)
  await bench.press('1')
  await bench.press('Shift+2')
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(2)

  await page.keyboard.press('Control+Shift+H')
  const panel = page.getByTestId('history-panel')
  const ended = panel.locator('[data-purpose="endRange"]')
  await expect(ended).toContainText('range ended: No cover taken')
  await expect(ended).toContainText('10–20')
  await expect(ended).toContainText('coder-7f')
  await expect(panel.locator('[data-edit]').first()).toHaveAttribute('data-purpose', 'tagFrame')

  await panel.locator('[data-purpose="startRange"]').click()
  await expect(page.getByTestId('past-bar')).toContainText('range begun: No cover taken')
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(1)
  await expect(page.getByTestId('objects')).toContainText('open')
  await bench.canvas.focus()
  await bench.press('Shift+3')
  await expect(bench.notices).toContainText('An earlier state is on screen')
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(1)
  await page.getByTestId('back-to-now').click()
  await expect(page.getByTestId('past-bar')).toHaveCount(0)
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(2)

  // An older act is taken back by itself, and that can be undone.
  await panel.locator('li', { hasText: 'range ended' }).getByTestId('take-back').click()
  await expect(page.getByTestId('objects')).toContainText('open')
  await bench.press('Control+z')
  await expect(page.getByTestId('objects')).not.toContainText('open')

  // What a later change holds is not taken back: a dialog names that change and leads to it.
  await bench.tag('person.journalist').click()
  await bench.drag([100, 60], [160, 120])
  await bench.drag([130, 90], [150, 100])
  await bench.isSaved()
  const begun = panel.locator('li', { hasText: 'track begun' }).getByTestId('take-back')
  await begun.click()
  await expect(page.getByTestId('held-edit')).toContainText('keyframe set: Journalist')
  await page.getByTestId('show-in-history').click()
  await expect(panel.locator('.is-wanted')).toContainText('keyframe set')
  await expect(begun).toBeVisible()
})
