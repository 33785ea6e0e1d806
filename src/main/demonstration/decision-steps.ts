import {
  holdPleno,
  passOn,
  recordFollowUp,
  referCase,
  type ActorId,
  type HoldPleno,
  type OutcomeDecided,
  type RecordFollowUp,
} from '#app'
import { localDay, type Instant } from '#law'
import type { Team } from './cast.ts'
import { firstAllegation, lastPleno, lastReferral } from './found.ts'
import type { Step } from './scene.ts'

export type Outcome = Omit<OutcomeDecided, 'allegationId'> & { readonly decision: string }

/** A pleno of all commissioners that agrees, unless the story says who stayed away or stood aside. `outcome` is null before registration. */
export const decide = (
  team: Team,
  at: Instant,
  action: HoldPleno['action'],
  outcome: Outcome | { readonly decision: string },
  sitting: Partial<Pick<HoldPleno, 'attendance' | 'deciding'>> = {},
): Step => ({
  at,
  tell: async (scene) => {
    const { decision, ...fixed } = outcome
    return holdPleno(scene.netra, {
      caseId: await scene.caseId(),
      actor: team.ketua,
      action,
      openness: 'tertutup',
      attendance: team.commissioners.map((member) => ({ member, as: 'hadir' })),
      deciding: { by: 'musyawarah' },
      ...sitting,
      decision,
      minutes: `Rapat pleno (contoh). Kajian dibacakan, anggota menyampaikan pendapat, musyawarah mencapai mufakat. ${decision}`,
      ...('outcome' in fixed ? { outcomes: [{ ...fixed, allegationId: await firstAllegation(scene) }] } : {}),
    })
  },
})

export type Referring = {
  readonly office: string
  readonly route: string
  readonly letter: string
  readonly summary: string
}

/** The file leaves, in the copy that names no reporter, witness or finder. */
export const refer = (team: Team, at: Instant, { office, route, letter, summary }: Referring): Step => ({
  at,
  tell: async (scene) =>
    referCase(scene.netra, {
      caseId: await scene.caseId(),
      actor: team.ketua,
      plenoId: await lastPleno(scene),
      summary,
      evidence: 'Foto kejadian dan berita acara klarifikasi (contoh).',
      to: [
        {
          receivingOfficeId: await scene.office(office),
          route,
          allegationIds: [await firstAllegation(scene)],
          letterNumber: letter,
          letterOn: localDay(at, 'WITA'),
        },
      ],
    }),
})

/** The body answers for itself, or, with `accordingTo`, the handling office writes down its letter. */
export type Answer = Pick<RecordFollowUp, 'kind' | 'sanctionCode' | 'decreeNumber' | 'note' | 'accordingTo'>

export const answered = (by: ActorId, at: Instant, answer: Answer): Step => ({
  at,
  tell: async (scene) => {
    const ends = answer.kind === 'sanksi' || answer.kind === 'tidak-terbukti'
    return recordFollowUp(scene.netra, {
      ...answer,
      actor: by,
      referralId: await lastReferral(scene),
      happenedOn: localDay(at, 'WITA'),
      ...(ends ? { allegationId: await firstAllegation(scene) } : {}),
      ...(answer.decreeNumber === undefined ? {} : { decreeOn: localDay(at, 'WITA') }),
    })
  },
})

/** BKN hands the file to the official who may punish (F4). */
export const passedOn = (by: ActorId, at: Instant, office: string, letter: string): Step => ({
  at,
  tell: async (scene) =>
    passOn(scene.netra, {
      actor: by,
      referralId: await lastReferral(scene),
      to: {
        receivingOfficeId: await scene.office(office),
        route: 'RUTE-ASN-DAERAH',
        letterNumber: letter,
        letterOn: localDay(at, 'WITA'),
      },
    }),
})
