import { expect, test } from './test'
import { samplePath } from './workbench'

test('the name of a button is told to a pointer that rests, and to the keyboard at once, until Escape', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const button = page.getByTestId('palette-button')
  const tip = page.getByRole('tooltip')
  await button.hover()
  await expect(tip).toHaveText('Command paletteCtrl K')
  await expect(button).toHaveAccessibleDescription(/Command palette/)
  const [over, at] = [await tip.boundingBox(), await button.boundingBox()]
  expect(Math.abs((over?.x ?? 0) + (over?.width ?? 0) / 2 - (at?.x ?? 0) - (at?.width ?? 0) / 2)).toBeLessThan(80)
  await page.mouse.move(700, 500)
  await expect(tip).toBeHidden()

  await button.focus()
  await page.keyboard.press('Tab')
  await expect(tip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await page.keyboard.press('Shift+Tab')
  await expect(tip).toBeVisible()
  await page.mouse.click(700, 500)
  await expect(tip).toBeHidden()

  // Whoever only passes is told nothing.
  const shown = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role="tooltip"]')) resolve(true)
        })
        observer.observe(document, { childList: true, subtree: true })
        setTimeout(() => resolve(false), 1500)
      }),
  )
  await page.mouse.move((at?.x ?? 0) + 5, (at?.y ?? 0) + 5)
  await page.waitForTimeout(100)
  await page.mouse.move(700, 500)
  expect(await shown).toBe(false)
})

test('what a tooltip says follows what its button does', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.isExact()
  const play = page.getByTestId('play')
  await expect(play).not.toHaveAttribute('aria-disabled')
  await play.hover()
  await expect(page.getByRole('tooltip')).toContainText('Play')
  await bench.press('Space')
  await expect(page.getByRole('tooltip')).toContainText('Pause')
  await bench.press('Space')
  await expect(page.getByRole('tooltip')).toContainText('Play')
})
