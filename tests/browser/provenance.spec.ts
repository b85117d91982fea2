import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from './test'
import { samplePath } from './workbench'

/** As yt-dlp writes it beside `rate-25.mp4`, cut down to what is read. */
const INFO = {
  id: 'abc123XYZ',
  title: 'اشتباكات – clashes',
  description: 'line 1\nline 2',
  channel: 'Nile TV',
  uploader: 'uploads',
  timestamp: 1741356330,
  webpage_url: 'https://example.org/watch?v=abc123XYZ',
  extractor: 'generic',
  location: 'Khartoum',
  license: 7,
}

const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

test('the record is filled by hand: claimed beside verified, nothing impossible stored, each step undone by its name', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('open-record').click()
  const count = page.getByTestId('required-count')
  await expect(count).toHaveText('0 of 9 required for publication')
  const before = await bench.acts()

  const field = (id: string) => page.getByTestId(id)
  const say = async (id: string, text: string) => {
    await field(id).fill(text)
    await field(id).press('Enter')
  }
  await say('field-channel', 'Nile TV')
  await expect(page.locator('[data-field="channel"] .record-entered')).toContainText('coder-7f')
  await say('field-sourceUrl', 'javascript:alert(1)')
  await expect(page.getByText('Not an address that begins with http://')).toBeVisible()
  await field('field-sourceUrl').press('Escape')
  await say('recordedAtClaimed-value', '2025-02-31')
  await expect(page.getByText('That month has no such day, so nothing was stored.')).toBeVisible()
  await say('recordedAtClaimed-value', '٢٠٢٥-٠٣-٠٧ 14:05')
  await expect(field('recordedAtClaimed-value')).toHaveValue('2025-03-07 14:05')
  await say('recordedAtVerified-value', '2025-03-30 02:30')
  await say('recordedAtVerified-zone', 'Europe/Berlin')
  await expect(page.getByText('The clocks of this zone were put forward over that time')).toBeVisible()
  await field('recordedAtVerified-zone').press('Escape')
  await expect(field('recordedAtVerified-zone')).toHaveValue('')
  await say('cameraPlaceClaimed-latitude', '95')
  await expect(page.getByText('A latitude lies between -90 and 90')).toBeVisible()
  await say('cameraPlaceClaimed-longitude', 'east')
  await expect(page.getByText('Not a number of degrees')).toBeVisible()
  await field('cameraPlaceClaimed-longitude').press('Escape')
  await say('cameraPlaceClaimed-latitude', '15.5007, 32.5599')
  await expect(field('cameraPlaceClaimed-longitude')).toHaveValue('32.5599')
  await expect(field('cameraPlaceVerified-latitude')).toHaveValue('')
  await expect(count).toHaveText('1 of 9 required for publication')
  await say('cameraPlaceClaimed-basis', 'caption of the post')
  await expect(count).toHaveText('2 of 9 required for publication')
  await say('field-creditLine', 'Nile TV')
  await expect(count).toHaveText('3 of 9 required for publication')
  // Channel, claimed and verified time, coordinates, their basis, credit: what could not be was never written.
  expect(await bench.acts()).toBe(before + 6)

  await bench.press('Control+z')
  await expect(count).toHaveText('2 of 9 required for publication')
  await page.getByTestId('history').click()
  await expect(page.getByTestId('history-lines').getByRole('listitem').first()).toContainText(
    'undone: clip record changed: rate-25, Credit line',
  )
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByTestId('row-required')).toHaveText('record: 2 of 9')
  await expect(page.getByTestId('details-required')).toHaveText('2 of 9 required for publication')
})

test('a file of yt-dlp beside its clip fills what is claimed, once somebody has looked; IPTC leaves as claimed', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const sidecar = file('rate-25.info.json', JSON.stringify(INFO))
  await page.getByTestId('add-clips').setInputFiles(sidecar)
  const dialog = page.getByTestId('fill-dialog')
  await expect(dialog).toContainText('written by yt-dlp')
  await expect(page.getByTestId('fill-rejected')).toContainText('license: not the kind of value that belongs here: 7')
  await page.getByRole('checkbox', { name: 'Take: Uploader' }).uncheck()
  const before = await bench.acts()
  await page.getByTestId('accept-fill').click()
  await expect(dialog).toBeHidden()
  expect(await bench.acts()).toBe(before + 1)

  await page.getByTestId('open-record').click()
  await expect(page.getByTestId('field-titleAsPosted')).toHaveValue(INFO.title)
  await expect(page.getByTestId('basis-channel')).toHaveValue('rate-25.info.json (yt-dlp)')
  await expect(page.getByTestId('field-uploader')).toHaveValue('')
  await expect(page.getByTestId('uploadedAt-value')).toHaveValue('2025-03-07 14:05:30')
  await expect(page.getByTestId('cameraPlaceClaimed-name')).toHaveValue('Khartoum')
  await expect(page.getByTestId('cameraPlaceVerified-name')).toHaveValue('')
  await expect(page.getByTestId('required-count')).toHaveText('4 of 9 required for publication')

  // What stands here is replaced only by somebody who marks it.
  await page
    .getByTestId('record-import')
    .setInputFiles(file('b.info.json', JSON.stringify({ ...INFO, channel: 'Other' })))
  await expect(page.getByRole('checkbox', { name: 'Take: Channel' })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Take: Uploader' })).toBeChecked()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByTestId('record-import').setInputFiles(file('c.info.json', '{"id":"x","__proto__":{"extractor":"y"}}'))
  await expect(bench.notices.filter({ hasText: 'forbidden name __proto__' })).toBeVisible()

  await page.getByTestId('record-export').click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'IPTC JSON for publication' }).click()
  const [{ photoVideoMetadataIPTC: iptc }] = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(iptc).toMatchObject({
    title: { und: INFO.title },
    source: 'Nile TV',
    dateReleased: '2025-03-07T14:05:30Z',
    locationsCreated: [{ name: { und: 'Khartoum (claimed, not verified)' } }],
  })

  await bench.press('Control+z')
  await expect(page.getByTestId('required-count')).toHaveText('0 of 9 required for publication')
})

test('a second person is never the one who checked; another coder is', async ({ bench, page }) => {
  const sample = fileURLToPath(new URL('../../samples/project/sample-project.framebench.json', import.meta.url))
  const project = JSON.parse(readFileSync(sample, 'utf8'))
  const checks = { integrity: { status: 'consistent', checkedBy: 'coder-k3', basis: 'no cut found' } }
  project.clips[0].provenance = { ...project.clips[0].provenance, checks }
  await bench.start()
  await page.getByTestId('first-import').setInputFiles(file('theirs.framebench.json', JSON.stringify(project)))
  await page.getByLabel('Your pseudonym in this project').fill('coder-91')
  await page.getByTestId('accept-import').click()
  await page.locator(`[data-clip="${project.clips[0].id}"]`).click()
  await page.getByTestId('open-record').click()

  const own = page.locator('[data-check="source"]')
  await page.getByTestId('check-source').click()
  await page.getByRole('option', { name: 'Verified' }).click()
  await expect(own).toContainText('coder-91')
  await page.getByTestId('second-source').click()
  await expect(own.getByRole('alert')).toContainText(
    '“coder-91” has made this check. A second person must be somebody else',
  )

  const theirs = page.locator('[data-check="integrity"]')
  await expect(theirs).toContainText('coder-k3')
  await page.getByTestId('second-integrity').click()
  await expect(theirs).toContainText('coder-91')
  await expect(page.getByTestId('second-integrity')).toHaveCount(0)
})
