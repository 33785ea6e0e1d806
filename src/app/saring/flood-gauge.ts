import { createHmac, randomBytes } from 'node:crypto'
import { floodFrom, highest, levelOf, type FloodLevel, type FloodScope } from '#core'
import type { Instant } from '#law'

/** Who sends: an address, and what its browser says of itself. Neither is kept: only a hash under a key that dies with the process. */
export type ReportSender = { readonly address: string; readonly agent: string }

/** How many reports come, and from where, as one web process sees it. In memory alone: in calm times a report costs no query. */
export type FloodGauge = {
  /** How high the water stands for this sender. */
  readonly level: (sender: ReportSender, now: Instant) => FloodLevel
  /** One report of this sender was taken in through a form. */
  readonly count: (sender: ReportSender, now: Instant) => void
  /** One report came by the API; true while so many come that a token is asked for. */
  readonly countCall: (now: Instant) => boolean
}

/** More senders than this are not told apart: the oldest are forgotten, and the installation's own count remains. */
const mostSenders = 50_000

/** Calm again only below half: a flood that ends at its own brim would be asked for a token every other second. */
const calmBelow = 0.5

/**
 * Counts in the memory of one process; what a restart forgets, the next minutes count again. Senders are kept as hashes under a secret that ends with
 * the process. `callsPerMinute`: from so many reports by the API within a minute on, the door asks for a token (N71).
 */
export function createFloodGauge(callsPerMinute: number): FloodGauge {
  const secret = randomBytes(32)
  const counters = new Map<string, Counter>()
  const installation = newCounter(floodFrom.installation.seconds)
  const calls = newCounter(60)
  let isFlooded = false
  const counterOf = (scope: Exclude<FloodScope, 'installation'>, words: string) => {
    const key = createHmac('sha256', secret).update(`${scope} ${words}`).digest('base64url')
    const known = counters.get(key) ?? newCounter(floodFrom[scope].seconds)
    counters.delete(key)
    counters.set(key, known)
    for (const oldest of counters.keys()) {
      if (counters.size <= mostSenders) break
      counters.delete(oldest)
    }
    return known
  }
  const countersOf = ({ address, agent }: ReportSender) =>
    [
      ['session', counterOf('session', `${address} ${agent}`)],
      ['address', counterOf('address', address)],
      ['installation', installation],
    ] as const
  return {
    level: (sender, now) => {
      const at = Date.parse(now)
      return highest(countersOf(sender).map(([scope, counter]) => levelOf(scope, counter.reports(at))))
    },
    count: (sender, now) => {
      const at = Date.parse(now)
      for (const [, counter] of countersOf(sender)) counter.add(at)
    },
    countCall: (now) => {
      const at = Date.parse(now)
      calls.add(at)
      isFlooded = calls.reports(at) >= callsPerMinute * (isFlooded ? calmBelow : 1)
      return isFlooded
    },
  }
}

type Counter = { readonly add: (at: number) => void; readonly reports: (at: number) => number }

/** A sliding window out of two fixed ones: of the one before, as much as still lies within. */
function newCounter(seconds: number): Counter {
  const ms = seconds * 1000
  let [window, now, before] = [0, 0, 0]
  const turn = (at: number) => {
    const current = Math.floor(at / ms)
    if (current === window) return
    before = current === window + 1 ? now : 0
    window = current
    now = 0
  }
  return {
    add: (at) => {
      turn(at)
      now += 1
    },
    reports: (at) => {
      turn(at)
      return now + before * (1 - (at % ms) / ms)
    },
  }
}
