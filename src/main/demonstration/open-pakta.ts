import { openPakta, type Netra } from '#app'
import { plainDate } from '#law'
import type { LoaderHands } from '../loader.ts'
import { actor } from './cast.ts'
import { demonstrationElection } from './election.ts'
import { putOnRoll, recordedNow } from './on-roll.ts'

/** Invented teachers and staff of the demonstration regency, who can sign: the sequence of their numbers is 997. */
export const pledging = [
  { name: 'Contoh Guru Mawar', number: '199003152015032997', office: 'OPD-64.01-DISDIK', post: 'Guru' },
  { name: 'Contoh Guru Anggrek', number: '198807212012032997', office: 'OPD-64.01-DISDIK', post: 'Guru' },
  { name: 'Contoh Staf Melati', number: '199512012019032997', office: 'OPD-64.01-BKPSDM', post: 'Analis' },
] as const

/** Their colleagues: of some of them the demonstration says that they have signed and read. */
export const colleagues = [
  { ...invented('Contoh Guru Seroja', '199104122016012997', 'OPD-64.01-DISDIK', 'Guru'), signs: true },
  { ...invented('Contoh Guru Kenari', '198911032014021997', 'OPD-64.01-DISDIK', 'Guru'), signs: true },
  { ...invented('Contoh Guru Teratai', '199206252017032997', 'OPD-64.01-DISDIK', 'Guru'), signs: false },
  { ...invented('Contoh Perawat Dahlia', '199301172018012997', 'OPD-64.01-DINKES', 'Perawat'), signs: true },
  { ...invented('Contoh Bidan Tanjung', '199009092015032997', 'OPD-64.01-DINKES', 'Bidan'), signs: false },
  { ...invented('Contoh Staf Cemara', '198705212011011997', 'KEC-64.01.04', 'Pengadministrasi'), signs: true },
  { ...invented('Contoh Staf Akasia', '199402282019031997', 'KEC-64.01.04', 'Pengelola'), signs: false },
  { ...invented('Contoh Staf Flamboyan', '198508172010012997', 'SETDA-64.01', 'Analis'), signs: true },
  { ...invented('Contoh Staf Bakung', '199612012022032997', 'OPD-64.01-BKPSDM', 'Analis'), signs: false },
] as const

function invented(name: string, number: string, office: string, post: string) {
  return { name, number, office, post }
}

const [employer, keeper] = ['KDH-64.01', 'OPD-64.01-BKPSDM'] as const

/** A pakta for the whole regency, and people who were asked. Loaded again, nothing is opened twice. */
export async function openDemonstrationPakta({ tx, netra }: LoaderHands): Promise<void> {
  const offices = await tx
    .selectFrom('netra.offices')
    .select(['id', 'code'])
    .where('code', 'in', [employer, keeper, ...[...pledging, ...colleagues].map(({ office }) => office)])
    .execute()
  const idOf = (code: string) => {
    const found = offices.find((office) => office.code === code)
    if (found === undefined) throw new Error(`the demonstration has no office ${code}`)
    return found.id
  }
  for (const person of [...pledging, ...colleagues])
    await hire(tx, netra, { ...person, employerId: idOf(employer), officeId: idOf(person.office) })
  const isOpen = await tx
    .selectFrom('netra.paktas')
    .select('id')
    .where('office_id', '=', idOf(keeper))
    .executeTakeFirst()
  if (isOpen !== undefined) return
  const opened = await openPakta(netra, {
    actor: actor('Contoh Oki Kepegawaian'),
    electionId: demonstrationElection.id,
    officeId: idOf(keeper),
    topOfficeIds: [idOf(employer)],
    kinds: ['pns', 'pppk', 'honorer'],
    words: '',
    translation: '',
    deklarasiId: null,
  })
  if (!opened.ok) throw new Error(`the demonstration's pakta is refused: ${JSON.stringify(opened.refusal)}`)
}

type Hired = ReturnType<typeof invented> & { readonly employerId: string; readonly officeId: string }

async function hire(tx: LoaderHands['tx'], { markNumber, contacts }: Netra, person: Hired): Promise<void> {
  const { employerId, officeId, name, number, post } = person
  const place = { officeId, unit: 'Unit Contoh', post, region: '64.01', from: plainDate('2020-01-02'), until: null }
  const hired = await putOnRoll(tx, markNumber, { employerId, name, number, ...place })
  if (hired === null) return
  await tx
    .insertInto('netra.pegawai_contacts')
    .values({
      pegawai_id: hired,
      way: 'surel',
      sealed: Buffer.from(contacts.seal(`${name.toLowerCase().replaceAll(' ', '.')}@contoh.invalid`)),
      ...recordedNow(),
    })
    .execute()
}
