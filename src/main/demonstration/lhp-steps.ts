import { decideLhp, draftLhp, submitLhp, type ActorId, type LhpParts, type Suspect } from '#app'
import type { Instant, PlainDate } from '#law'
import type { Team } from './cast.ts'
import { demonstrationElection, demonstrationStage } from './election.ts'
import type { Step } from './scene.ts'

export type Watched = {
  readonly author: ActorId
  readonly office: string
  readonly region: string
  readonly name: string
  readonly post: string
  readonly on: PlainDate
  readonly place: string
  readonly purpose: string
  readonly narrative: string
  readonly suspicion: {
    readonly event: string
    readonly evidence: string
    readonly analysis: string
    readonly suspect: Omit<Suspect, 'officeId'>
  } | null
}

export const drafted = (at: Instant, watched: Watched): Step => ({
  at,
  tell: async ({ netra, lhpId, office }) =>
    draftLhp(netra, {
      actor: watched.author,
      lhpId,
      officeId: await office(watched.office),
      electionId: demonstrationElection.id,
      regionCode: watched.region,
      stage: demonstrationStage,
      happenedOn: watched.on,
      discoveredOn: watched.on,
      parts: partsOf(watched),
    }),
})

export const submitted = (at: Instant, { author }: Watched): Step => ({
  at,
  tell: ({ netra, lhpId }) => submitLhp(netra, { actor: author, lhpId }),
})

/** The pleno of the kab/kota makes it a temuan: a case with its number, and no kajian awal. */
export const becameTemuan = (team: Team, at: Instant): Step => ({
  at,
  tell: ({ netra, lhpId }) =>
    decideLhp(netra, {
      actor: team.ketua,
      lhpId,
      as: 'temuan',
      openness: 'tertutup',
      attendance: team.commissioners.map((member) => ({ member, as: 'hadir' })),
      deciding: { by: 'musyawarah' },
      decision: 'Menetapkan hasil pengawasan sebagai temuan dan meregistrasinya.',
      minutes:
        'Rapat pleno (contoh). Formulir A dibacakan; bukti dan analisis dinilai cukup; musyawarah mencapai mufakat.',
    }),
})

function partsOf({ name, post, on, place, purpose, narrative, suspicion }: Watched): LhpParts {
  return {
    supervisor: { name, position: post, assignmentLetter: 'ST/CONTOH/001', address: 'Alamat Contoh No. 2' },
    activity: { form: 'langsung', purpose, target: 'Kegiatan tatap muka', time: '09.00–11.30', place },
    account: {
      narrative,
      checklist: [{ question: 'Apakah kegiatan diberitahukan lebih dahulu?', answer: 'ya', note: '' }],
    },
    suspicion:
      suspicion === null
        ? null
        : {
            kind: 'netralitas',
            event: suspicion.event,
            time: '10.15',
            place,
            suspects: [{ ...suspicion.suspect, officeId: null }],
            evidence: suspicion.evidence,
            witnesses: 2,
            analysis: suspicion.analysis,
          },
    dispute: null,
    signed: { place: 'Tanah Grogot', on },
  }
}
