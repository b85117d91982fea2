import { expect, it } from 'vitest'
import { readFramebench } from '../../src/formats/framebench/read'
import { sampleProjectFile } from './sampleProject'

it('the checked-in sample project is the one that the samples and the code make, and nothing in it is refused', async () => {
  const file = await sampleProjectFile()
  const read = readFramebench(new TextEncoder().encode(file))
  expect(read.ok && [...read.value.rejected, ...read.value.unknown]).toEqual([])
  await expect(file).toMatchFileSnapshot('../../samples/project/sample-project.framebench.json')
})
