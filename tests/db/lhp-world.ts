import { afterAll, beforeAll } from 'vitest'
import { decideLhp, draftLhp, submitLhp, type LhpParts, type Suspect } from '#app'
import { plainDate } from '#law'
import { asActor, findLhpPage, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted, unanimous } from './granted.ts'

/** Filled before the first test of a file that opens the world. */
export let world: World
export let author: ActorId
export let members: readonly [ActorId, ...ActorId[]]

/** A kab/kota with its commission and a Panwascam whose member writes LHPs, for all tests of a file. */
export function openLhpWorld(): void {
  beforeAll(async () => {
    world = await openWorld('2024-10-10T02:00:00.000Z')
    author = await world.person('panwascam', 'PANWASCAM-33.19.01')
    members = await world.commission('BAWASLU-33.19')
  })
  afterAll(() => world.close())
}

export const suspect: Suspect = {
  kind: 'pns',
  name: 'Contoh Terlapor',
  position: 'Kepala Seksi',
  officeId: null,
  officeName: 'Dinas Contoh',
  actId: 'SKB-D-06',
}
export const parts = (suspects: readonly Suspect[] | null, narrative = 'Uraian.'): LhpParts => ({
  supervisor: {
    name: 'Contoh Panwas Rahasia',
    position: 'Anggota Panwascam',
    assignmentLetter: 'ST-1',
    address: 'Kaliwungu',
  },
  activity: { form: 'langsung', purpose: 'Pengawasan kampanye', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: { narrative, checklist: [{ question: 'Ada ASN?', answer: 'tidak', note: '' }] },
  suspicion:
    suspects === null
      ? null
      : {
          kind: 'politik-uang',
          event: 'Memberi dukungan',
          time: '09.30',
          place: 'Lapangan',
          suspects,
          evidence: 'Foto',
          witnesses: 1,
          analysis: 'Diduga melanggar.',
        },
  dispute: null,
  signed: { place: 'Kaliwungu', on: '2024-10-10' },
})
export const fields = (given: LhpParts) => ({
  electionId: 'pilkada-2024',
  regionCode: '33.19.01',
  stage: 'kampanye',
  happenedOn: plainDate('2024-10-09'),
  discoveredOn: plainDate('2024-10-09'),
  parts: given,
})
/** By the author, unless `more` says otherwise. */
export const draft = (given: LhpParts, more: object = {}) =>
  draftLhp(world.desk, { actor: author, officeId: world.office('PANWASCAM-33.19.01'), ...fields(given), ...more })
export const submitted = async (
  given: LhpParts,
  more: { readonly actor?: ActorId; readonly sourceCaseId?: string } = {},
) => {
  world.at('2024-10-10T02:00:00.000Z')
  const { lhpId } = granted(await draft(given, more))
  return { lhpId, ...granted(await submitLhp(world.desk, { actor: more.actor ?? author, lhpId })) }
}
/** Its clocks by rule: the last day, and how each ended. */
export const clocksOf = async (lhpId: string) => {
  const page = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
  return Object.fromEntries((page?.clocks ?? []).map(({ ruleId, dueOn, closedAs }) => [ruleId, [dueOn, closedAs]]))
}
export const decide = (lhpId: string, as: 'temuan' | 'saran-perbaikan' | 'selesai', more: object = {}) =>
  decideLhp(world.desk, { actor: members[0], lhpId, as, ...unanimous(members), ...more })
