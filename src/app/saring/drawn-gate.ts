import { randomInt } from 'node:crypto'
import { floodLevels, urge, type FloodLevel } from '#core'

/** Between 0 and 1, neither of them. */
export type Chance = () => number

/** How many came within a window, and how much work they make us ask for. */
export type Gate = { readonly add: (at: number) => void; readonly level: (at: number) => FloodLevel }

type Measure = {
  readonly seconds: number
  /** Where the levels have their middle, by the level at which the window before ended. */
  readonly brims: (before: FloodLevel) => readonly number[]
}

/** A window begins as if this much of it were over: a flood that goes on over its turn finds no door open for an instant. */
const begun = 1 / 60

const byDice: Chance = () => randomInt(1, 2 ** 47) / 2 ** 47

/**
 * Counts in a sliding window out of two fixed ones: of the one before, as much as still lies within. For each window and level is drawn how much it
 * takes (N245), once: whoever looks again and again sees one draw. A level is reached while time passes and never by a report, and stands until the window turns.
 */
export function newGate({ seconds, brims }: Measure, chance: Chance = byDice): Gate {
  const ms = seconds * 1000
  let [window, now, before, last] = [0, 0, 0, 0]
  let levels = draw(0)
  /** What a level takes is drawn without memory: how much was gathered already says nothing of what is left. */
  function draw(reached: FloodLevel) {
    return brims(reached).map((brim) => ({ brim, takes: -Math.log(chance()), gathered: 0 }))
  }
  const within = (at: number) => now + before * (1 - (at - window * ms) / ms)
  const reached = () =>
    levels.reduce<FloodLevel>(
      (most, { takes, gathered }, n) => (gathered >= takes ? (floodLevels[n + 1] ?? most) : most),
      0,
    )
  const gather = (from: number, to: number, share: number) => {
    const lull = { from: within(from), to: within(to), share }
    for (const level of levels) level.gathered += urge(level.brim, lull)
  }
  const turn = (current: number) => {
    const isNext = current === window + 1
    levels = draw(isNext ? reached() : 0)
    before = isNext ? now : 0
    window = current
    now = 0
    last = current * ms
    gather(last, last, begun)
  }
  const pass = (at: number) => {
    const current = Math.floor(at / ms)
    if (current !== window) turn(current)
    if (at > last) gather(last, at, (at - last) / ms)
    last = Math.max(last, at)
  }
  return {
    add: (at) => {
      pass(at)
      now += 1
    },
    level: (at) => {
      pass(at)
      return reached()
    },
  }
}
