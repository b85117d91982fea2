import { expect, test } from './test'
import { samplePath, Workbench } from './workbench'

test('a second tab on the same project is read only, says so, follows, and can take over', async ({
  bench,
  context,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  const second = new Workbench(await context.newPage())
  await second.page.goto(bench.page.url())
  await expect(second.page.getByTestId('read-only')).toContainText('Another tab')
  await second.isExact()
  await second.page.bringToFront()
  await second.press('Shift+1')
  await expect(second.notices).toContainText('This tab is read only')
  await expect(second.page.getByTestId('objects').getByRole('option')).toHaveCount(0)

  await bench.page.bringToFront()
  await bench.press('Shift+1')
  await bench.isSaved()
  await expect(second.page.getByTestId('objects').getByRole('option')).toHaveCount(1)

  await second.page.bringToFront()
  await second.page.getByRole('button', { name: 'Take over here' }).click()
  await expect(second.page.getByTestId('read-only')).toHaveCount(0)
  await expect(bench.page.getByTestId('read-only')).toBeVisible()
  await second.isExact()
  await second.press('Shift+4')
  await second.isSaved()
  await expect(second.page.getByTestId('objects').getByRole('option')).toHaveCount(2)
})
