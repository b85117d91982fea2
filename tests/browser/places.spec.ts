import type { Page } from '@playwright/test'
import { seriousFaults } from './seriousFaults'
import { expect, test } from './test'
import { samplePath } from './workbench'

async function say(page: Page, field: string, text: string): Promise<void> {
  await page.getByTestId(field).fill(text)
  await page.getByTestId(field).press('Enter')
}

test('places of a record stand on an outline as closely as they are known, with the distance between them', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('open-record').click()
  const places = page.getByTestId('places')
  await expect(places).toContainText('No place of this clip has coordinates yet.')
  await places.getByRole('button', { name: 'Enter coordinates' }).click()
  await expect(page.getByTestId('cameraPlaceClaimed-name')).toBeFocused()
  await say(page, 'cameraPlaceClaimed-latitude', '95')
  await expect(page.getByText('A latitude lies between -90 and 90')).toBeVisible()
  await expect(places).toContainText('No place of this clip has coordinates yet.')
  await say(page, 'cameraPlaceClaimed-latitude', '15.5, 32.56')
  await say(page, 'cameraPlaceClaimed-precisionMeters', '1000')
  await say(page, 'placeShownVerified-latitude', '15.5, 32.57')
  await say(page, 'placeShownVerified-precisionMeters', '10')
  const acts = await bench.acts()

  const map = places.getByRole('img', { name: /Camera place, claimed: latitude 15.5°, longitude 32.6°, within 1 km/ })
  await expect(map).toContainText('Sudan')
  const marks = places.locator('[data-mark]')
  await expect(marks).toHaveCount(2)
  await expect(places).toContainText('lines are off by several kilometres')
  // A hundredth of a degree at this latitude: 1.072 km to the east.
  await expect(page.getByTestId('place-distances')).toContainText('1.07 km, give or take 1.01 km')
  await expect(page.getByTestId('place-distances')).toContainText('90.0° (E), give or take 70.')

  await page.getByTestId('centre-cameraPlaceClaimed').click()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(places).toContainText('lines are off by a kilometre or more')
  await expect(map).toContainText('2 km')
  // Two kilometres across on a map that is ten wide, and as wide as the bar of two.
  const widthOf = async (selector: string) => (await map.locator(selector).boundingBox())?.width ?? 0
  const mapWidth = (await map.boundingBox())?.width ?? 0
  expect(Math.abs((await widthOf('[data-circle="cameraPlaceClaimed"]')) / mapWidth - 0.2)).toBeLessThan(0.01)
  expect(Math.abs((await widthOf('.map-bar')) / mapWidth - 0.2)).toBeLessThan(0.01)
  await page.keyboard.press('+')
  await expect(marks).toHaveCount(1)
  await expect(page.getByTestId('place-list')).toContainText('Outside of this map')
  await places.getByText('World', { exact: true }).click()
  await expect(marks).toHaveCount(2)
  expect(await bench.acts()).toBe(acts)
})

test('the sun over a place at a time is an aid: read, copied, and written only where somebody adds it', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('open-record').click()
  const sun = page.getByTestId('sun')
  await expect(sun).toContainText('Enter latitude and longitude of a place')
  // The worked example of NREL: zenith angle 50.11, azimuth 194.34.
  await say(page, 'sun-latitude', '39.742476, -105.1786')
  await say(page, 'sun-value', '2003-02-31')
  await expect(sun.getByText('That month has no such day')).toBeVisible()
  await say(page, 'sun-value', '2003-10-17 12:30:30')
  await expect(sun).toContainText('This time states no zone')
  await say(page, 'sun-zone', '-07:00')
  const sentence =
    'Sun at azimuth 194.3°, elevation 39.9° at 39.742476 N 105.1786 W, 2003-10-17 12:30:30 UTC-7, by suncalc 2.0.2.'
  await expect(page.getByTestId('sun-citation')).toHaveText(sentence)
  await expect(page.getByTestId('sun-readings')).toContainText('Shadow points to14.3° (N)')
  await expect(page.getByTestId('sun-readings')).toContainText('Sunrise06:13')
  const before = await bench.acts()
  await page.getByTestId('sun-copy').click()
  await expect(page.getByTestId('sun-copy')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence)

  await page.getByTestId('sun-precision').click()
  await page.getByRole('option', { name: 'hour' }).click()
  await expect(sun).toContainText('the ranges hold one hour either way')
  await expect(page.getByTestId('sun-citation')).toContainText('azimuth 194.3° (174.9° to 212.1°)')
  await say(page, 'sun-latitude', '69.65')
  await say(page, 'sun-value', '2025-12-21 12:00')
  await expect(sun).toContainText('polar night')
  await expect(page.getByTestId('sun-citation')).toContainText('Sun below the horizon')
  expect(await bench.acts()).toBe(before)

  await page.getByTestId('sun-add').click()
  await page.getByRole('menuitem', { name: 'Time of recording, verified' }).click()
  await expect(page.getByTestId('recordedAtVerified-basis')).toHaveValue(/^Sun below the horizon .* suncalc 2\.0\.2\.$/)
  expect(await bench.acts()).toBe(before + 1)
  await bench.press('Control+z')
  await expect(page.getByTestId('recordedAtVerified-basis')).toHaveValue('')
})

test('map and sun have no serious accessibility fault in Arabic, and numbers run left to right', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('open-record').click()
  await say(page, 'recordedAtClaimed-value', '2025-03-07 14:10 +03:00')
  await say(page, 'cameraPlaceClaimed-latitude', '35.6, 36.2')
  await say(page, 'cameraPlaceClaimed-precisionMeters', '100')
  await say(page, 'placeShownClaimed-latitude', '35.7, 36.2')
  await expect(page.getByTestId('sun-citation')).toBeVisible()
  await expect(page.getByTestId('map')).toContainText('Syria')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.getByTestId('map')).toContainText('سوريا')
  await expect(page.getByTestId('map')).toHaveCSS('direction', 'ltr')
  await expect(page.getByTestId('sun-readings').locator('bdi').first()).toHaveText('2025-03-07 14:10 UTC+3')
  await expect(page.getByTestId('sun-readings').locator('bdi').first()).toHaveCSS('direction', 'ltr')
  expect(await seriousFaults(page)).toEqual([])
})
