import { expect, test } from 'vitest'
import { PauseGate } from './pauseGate'

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

test('work waits while it rests, and goes on afterwards', async () => {
  const gate = new PauseGate()
  const { signal } = new AbortController()
  await gate.turn(signal)
  gate.rest(true)
  gate.rest(true)
  let hasTurn = false
  const turn = gate.turn(signal).then(() => (hasTurn = true))
  await soon()
  expect(hasTurn).toBe(false)
  gate.rest(false)
  await turn
  expect(hasTurn).toBe(true)
})

test('a rest that is followed at once by another is still one', async () => {
  const gate = new PauseGate()
  gate.rest(true)
  let hasTurn = false
  const turn = gate.turn(new AbortController().signal).then(() => (hasTurn = true))
  gate.rest(false)
  gate.rest(true)
  await soon()
  expect(hasTurn).toBe(false)
  gate.rest(false)
  await turn
})

test('who cancels does not wait for the end of a rest', async () => {
  const gate = new PauseGate()
  const controller = new AbortController()
  gate.rest(true)
  const turn = gate.turn(controller.signal)
  controller.abort()
  await expect(turn).rejects.toThrow('aborted')
})

test('messages are let in between turns', async () => {
  const gate = new PauseGate()
  let isIn = false
  setTimeout(() => (isIn = true), 0)
  for (let turns = 0; turns < 8; turns += 1) await gate.turn(new AbortController().signal)
  expect(isIn).toBe(true)
})
