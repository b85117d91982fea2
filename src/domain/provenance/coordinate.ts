import { latinDigits } from '../latinDigits'
import { fail, ok, type Result } from '../result'

export type CoordinateProblem = 'notNumber' | 'outOfRange'

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`
const ONE = new RegExp(`^${NUMBER}$`)
const BOTH = new RegExp(String.raw`^(${NUMBER})\s*[,،;]?\s+(${NUMBER})$|^([+-]?\d+\.\d+)[,،;]([+-]?\d+\.\d+)$`)

/** One centimetre; what a map copies has no more. */
const DECIMALS = 7

/**
 * Reads degrees with either set of digits and a point or comma before the decimals; undefined where the text is empty.
 * @param limit 90 for a latitude, 180 for a longitude
 */
export function readDegrees(text: string, limit: number): Result<number | undefined, CoordinateProblem> {
  const plain = latinDigits(text).trim().replace(/°$/, '')
  if (plain === '') return ok(undefined)
  const number = plain.replace(',', '.')
  if (!ONE.test(number)) return fail('notNumber')
  const degrees = rounded(Number(number))
  return Math.abs(degrees) <= limit ? ok(degrees) : fail('outOfRange')
}

/** Latitude and longitude in one text, as maps copy them: `15.5007, 32.5599`. "15,5" is one number. */
export function splitPair(text: string): readonly [string, string] | undefined {
  const [, spacedFirst, spacedSecond, first, second] = BOTH.exec(latinDigits(text).trim()) ?? []
  const [latitude, longitude] = [spacedFirst ?? first, spacedSecond ?? second]
  return latitude !== undefined && longitude !== undefined ? [latitude, longitude] : undefined
}

/** Never with an exponent. */
export function degreesText(degrees: number): string {
  return degrees.toFixed(DECIMALS).replace(/\.?0+$/, '')
}

/** A place as a citation has it: `35.6 N 36.2 E`. */
export function coordinatesText(latitude: number, longitude: number): string {
  const [north, east] = [latitude < 0 ? 'S' : 'N', longitude < 0 ? 'W' : 'E']
  return `${degreesText(Math.abs(latitude))} ${north} ${degreesText(Math.abs(longitude))} ${east}`
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}
