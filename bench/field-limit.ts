import { sql } from 'kysely'
import { takeDrafts, type LhpParts, type Netra } from '#app'
import { localDay } from '#law'
import { newId, openDatabase, type ActorId } from '#store'

/** As many lines as the web process opens, and more who ask than it writes together. */
const connections = 20
const askers = 150

type Author = {
  readonly actor: ActorId
  readonly officeId: string
  readonly deviceId: string
  readonly regionCode: string
}

/** What the database does at best on this machine now: the very transactions of an LHP from a phone, stored and submitted, without HTTP and line. */
export async function measureLimit(
  netra: Netra,
  appUrl: string,
  of: { ownerUrl: string; electionId: string; seconds: number },
): Promise<number> {
  const db = openDatabase({ connectionString: appUrl, max: connections })
  const owner = openDatabase({ connectionString: of.ownerUrl, max: 1 })
  const { rows: authors } = await sql<Author>`
    select d.account_id as actor, m.office_id as "officeId", d.id as "deviceId", o.region_code as "regionCode"
    from netra.field_devices d join netra.memberships m on m.account_id = d.account_id join netra.offices o on o.id = m.office_id`.execute(
    owner,
  )
  await owner.destroy()
  const house = { ...netra, db }
  try {
    return await perSecond(of.seconds, (n) => keepOne(house, authors[n % authors.length] as Author, of.electionId))
  } finally {
    await db.destroy()
  }
}

async function keepOne(house: Netra, author: Author, electionId: string): Promise<void> {
  const now = house.clock()
  const day = localDay(now, 'WIB')
  const { actor, officeId, deviceId, regionCode } = author
  const draft = {
    actor,
    officeId,
    deviceId,
    regionCode,
    electionId,
    stage: 'Kampanye',
    happenedOn: day,
    discoveredOn: day,
    parts,
  }
  const sent = { base: null, after: [], writtenAt: now, submit: true, zone: 'WIB' } as const
  const [taken] = await takeDrafts(house, [{ ...draft, ...sent, lhpId: newId(), key: newId() }])
  if (taken?.ok !== true || taken.value.unsubmitted !== null)
    throw new Error(`the bench's own LHP is refused: ${JSON.stringify(taken)}`)
}

const parts: LhpParts = {
  supervisor: { name: 'Contoh', position: 'Pengawas TPS', assignmentLetter: '001/ST', address: 'Contoh' },
  activity: { form: 'langsung', purpose: 'Pengawasan', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: {
    narrative: 'Kampanye berjalan tertib menurut jadwal. '.repeat(25),
    checklist: [{ question: 'Alat peraga di tempat yang ditentukan?', answer: 'tidak', note: 'Dua di pohon.' }],
  },
  suspicion: null,
  dispute: null,
  signed: { place: 'Desa Contoh', on: '2024-10-10' },
}

async function perSecond(seconds: number, work: (n: number) => Promise<void>): Promise<number> {
  let [begun, done] = [0, 0]
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: askers }, async () => {
      for (; performance.now() < end; done++) await work(begun++)
    }),
  )
  return (done * 1000) / (performance.now() - begin)
}
