import { createHmac, randomBytes } from 'node:crypto'
import { brimsOf, floodFrom, highest, type FloodLevel, type FloodScope } from '#core'
import type { Instant } from '#law'
import { newGate, type Chance, type Gate } from './drawn-gate.ts'

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
 * the process. `callsPerMinute`: from about so many reports by the API within a minute on, the door asks for a token (N71). `chance`: the dice of what is
 * drawn (N245), for who wants to see what another draw does.
 */
export function createFloodGauge(callsPerMinute: number, chance?: Chance): FloodGauge {
  const secret = randomBytes(32)
  const gates = new Map<string, Gate>()
  const gateOf = (scope: FloodScope) =>
    newGate({ seconds: floodFrom[scope].seconds, brims: () => brimsOf(floodFrom[scope].reports) }, chance)
  const installation = gateOf('installation')
  const calls = newGate(
    { seconds: 60, brims: (before) => [before === 0 ? callsPerMinute : callsPerMinute * calmBelow] },
    chance,
  )
  const senderGate = (scope: Exclude<FloodScope, 'installation'>, words: string) => {
    const key = createHmac('sha256', secret).update(`${scope} ${words}`).digest('base64url')
    const known = gates.get(key) ?? gateOf(scope)
    gates.delete(key)
    gates.set(key, known)
    for (const oldest of gates.keys()) {
      if (gates.size <= mostSenders) break
      gates.delete(oldest)
    }
    return known
  }
  const gatesOf = ({ address, agent }: ReportSender) => [
    senderGate('session', `${address} ${agent}`),
    senderGate('address', address),
    installation,
  ]
  return {
    level: (sender, now) => {
      const at = Date.parse(now)
      return highest(gatesOf(sender).map((gate) => gate.level(at)))
    },
    count: (sender, now) => {
      const at = Date.parse(now)
      for (const gate of gatesOf(sender)) gate.add(at)
    },
    countCall: (now) => {
      const at = Date.parse(now)
      calls.add(at)
      return calls.level(at) > 0
    },
  }
}
