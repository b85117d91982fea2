export interface Hand {
  readonly press: (key: string) => Promise<void>
  readonly drag: (from: readonly [number, number], to: readonly [number, number]) => Promise<void>
  readonly seen: (frame: number) => Promise<void>
}

export interface Step {
  readonly name: string
  readonly act: (hand: Hand) => Promise<void>
}

export const STEPS: readonly Step[]
