import type { Instant } from '#law'

/** How it stands with one office, the strongest first: what was done outweighs what was late. */
const nodeStandings = [
  'digabung',
  'diteruskan',
  'diterima',
  'telat',
  'tidak-sampai',
  'dibuka',
  'dikirim',
  'menunggu',
] as const
export type NodeStanding = (typeof nodeStandings)[number]

export type NodeFacts = {
  readonly mergedInto: string | null
  readonly sentAt: Instant | null
  readonly undeliverableAt: Instant | null
  readonly openedAt: Instant | null
  readonly acknowledgedAt: Instant | null
  readonly passedOnAt: Instant | null
  readonly lateAt: Instant | null
}

/** Where a circular stands at an office: the furthest step wins, and being late hides that it was opened. */
export function standingOfNode(node: NodeFacts): NodeStanding {
  if (node.mergedInto !== null) return 'digabung'
  if (node.acknowledgedAt !== null) return node.passedOnAt === null ? 'diterima' : 'diteruskan'
  if (node.sentAt === null) return 'menunggu'
  if (node.lateAt !== null) return 'telat'
  if (node.openedAt !== null) return 'dibuka'
  return node.undeliverableAt === null ? 'dikirim' : 'tidak-sampai'
}

/** Green, amber, red and grey; a page says each in words too. */
export type Light = 'good' | 'warn' | 'bad' | 'idle'

type BelowFacts = {
  readonly units: number
  readonly unitsSent: number
  readonly unitsAcknowledged: number
  readonly unitsLate: number
  readonly unitsUndeliverable: number
}

/** Of an office and all below it: red as soon as one is late or unreached, green when nobody is missing. */
export function lightOf(below: BelowFacts): Light {
  if (below.units === 0) return 'idle'
  if (below.unitsLate > 0 || below.unitsUndeliverable > 0) return 'bad'
  if (below.unitsAcknowledged === below.units) return 'good'
  return below.unitsSent === 0 ? 'idle' : 'warn'
}

export const percentOf = (part: number, whole: number): number =>
  // Never rounded up to all: 100 per cent says that nobody is missing.
  whole === 0 ? 0 : Math.floor((part * 100) / whole)
