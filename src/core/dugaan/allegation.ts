import { accept, refuse, type Brand, type Result } from '#base'
import type { ActClass, Instant, RegimeId, SubjectKind } from '#law'

export type AllegationId = Brand<'AllegationId'>

/** The outcomes of law.md §4.1, per allegation: one registered case can have more than one. */
export const allegationOutcomes = [
  'administrasi',
  'pidana',
  'etik-penyelenggara',
  'hukum-lainnya',
  'bukan-pelanggaran',
  'dihentikan',
] as const
export type AllegationOutcome = (typeof allegationOutcomes)[number]

/** Outcomes that end at Bawaslu; every other one goes to another body. */
export const endsHere = (outcome: AllegationOutcome) => outcome === 'bukan-pelanggaran' || outcome === 'dihentikan'

/** What one person is said to have done. Neutrality is `hukum-lainnya` wherever it is no crime and no organiser's ethics. */
export type Allegation = {
  readonly id: AllegationId
  readonly subject: SubjectKind
  readonly class: ActClass | null
  /** A route of the catalogue, by its id. */
  readonly route: string | null
  readonly outcome: AllegationOutcome | null
}

type Decision = {
  readonly by: 'pleno'
  readonly asks: readonly ('reason' | 'route')[]
  /** Only for allegations of this class or subject. */
  readonly only?: { readonly class?: ActClass; readonly subject?: SubjectKind }
  readonly never?: { readonly class: ActClass }
}

/** The whole table of an allegation: from dugaan to its outcome, by pleno, once. */
const allegationDecisions: Readonly<Record<AllegationOutcome, Decision>> = {
  administrasi: { by: 'pleno', asks: [], never: { class: 'pidana' } },
  pidana: { by: 'pleno', asks: ['route'], only: { class: 'pidana' } },
  'etik-penyelenggara': {
    by: 'pleno',
    asks: ['route'],
    only: { subject: 'penyelenggara' },
    never: { class: 'pidana' },
  },
  'hukum-lainnya': { by: 'pleno', asks: ['route'], never: { class: 'pidana' } },
  'bukan-pelanggaran': { by: 'pleno', asks: ['reason'] },
  // As in Kudus 2024: the criminal elements were not met, and the ASN allegation of the same case went on to BKN.
  dihentikan: { by: 'pleno', asks: ['reason'] },
}

type AllegationAttempt = {
  readonly regime: RegimeId
  readonly outcome: AllegationOutcome
  readonly plenoId?: string
  readonly reason?: string
  readonly at: Instant
}

type AllegationDecided = {
  readonly allegationId: AllegationId
  readonly outcome: AllegationOutcome
  readonly route: string | null
  readonly basis: string
  readonly plenoId: string
  readonly reason: string | null
  readonly at: Instant
}

export type AllegationRefusal =
  | { readonly reason: 'already-decided'; readonly outcome: AllegationOutcome; readonly basis: string }
  | { readonly reason: 'needs-pleno' | 'needs-reason' | 'needs-route'; readonly basis: string }
  | { readonly reason: 'outcome-not-possible'; readonly outcome: AllegationOutcome; readonly basis: string }

const basisOf: Readonly<Record<RegimeId, string>> = { pilkada: 'P13', pemilu: 'M15' }

function isPossible(allegation: Allegation, { only, never }: Decision) {
  if (never?.class !== undefined && allegation.class === never.class) return false
  if (only?.class !== undefined && allegation.class !== only.class) return false
  return only?.subject === undefined || allegation.subject === only.subject
}

/** Fixes the outcome of one allegation, or says why not. */
export function decideAllegation(
  allegation: Allegation,
  attempt: AllegationAttempt,
): Result<AllegationDecided, AllegationRefusal> {
  const { outcome, plenoId, at } = attempt
  const basis = basisOf[attempt.regime]
  const decision = allegationDecisions[outcome]
  const reason = attempt.reason?.trim() ?? ''
  if (allegation.outcome !== null) return refuse({ reason: 'already-decided', outcome: allegation.outcome, basis })
  if (!isPossible(allegation, decision)) return refuse({ reason: 'outcome-not-possible', outcome, basis })
  if (plenoId === undefined || plenoId === '') return refuse({ reason: 'needs-pleno', basis })
  if (decision.asks.includes('reason') && reason === '') return refuse({ reason: 'needs-reason', basis })
  if (decision.asks.includes('route') && allegation.route === null) return refuse({ reason: 'needs-route', basis })
  const route = endsHere(outcome) ? null : allegation.route
  return accept({
    allegationId: allegation.id,
    outcome,
    route,
    basis,
    plenoId,
    reason: reason === '' ? null : reason,
    at,
  })
}
