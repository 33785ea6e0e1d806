import {
  askDoorCode,
  beginActivity,
  enterActivity,
  enterDoor,
  foldPledges,
  followUpPoint,
  recordContact,
  recordDeklarasi,
  recordIkrar,
  signPakta,
  writeSection,
  type Netra,
  type SectionAnswers,
} from '#app'
import { addDays, addHours, localDay, type Instant, type PlainDate } from '#law'
import type { LoaderHands } from '../loader.ts'
import { actor } from './cast.ts'
import { demonstrationElection } from './election.ts'
import { colleagues } from './open-pakta.ts'

type Told = Pick<LoaderHands, 'tx' | 'netra'>

/** How long before the start the imbauan of Paser went out. */
export const hoursSinceSent = 100
/** The rakor at which it is handed over. */
export const rakorId = '018c8530-0000-7000-8000-000000000101'
const setda = 'Sekretariat Daerah Kabupaten Paser'
export const handedTo = setda

/** The rakor of seed 002, entered as its organiser would have; the press report of it stands beside, under its own source. */
export const halsel = {
  rakorId: '018c8530-0000-7000-8000-000000000106',
  heldAt: '2023-12-20T03:00:00.000Z',
  handedTo: 'Sekretariat Daerah Kabupaten Halmahera Selatan',
} as const

/** What was done to prevent breaches where the people of the demonstration work: invented, through the use cases, each once. */
export async function tellPrevention(hands: Told): Promise<void> {
  for (const activity of activities(hands.netra.clock())) await tellActivity(hands, activity)
  await answerPoint(hands)
  await writeContacts(hands)
  await holdCeremonies(hands)
  for (const { number, signs } of colleagues) if (signs) await sign(hands, number)
  await foldPledges(hands.netra)
}

type Rows = SectionAnswers['rows']
type Invented = {
  readonly id: string
  readonly by: string
  readonly office: string
  readonly at: Instant
  readonly fields: SectionAnswers['fields']
  readonly says: string
  readonly present?: Rows
  readonly more?: readonly SectionAnswers[]
  readonly draft?: true
}

const place = 'WITA'
const daysBefore = (now: Instant, days: number): { readonly at: Instant; readonly day: PlainDate } => {
  const at = addHours(now, -24 * days)
  return { at, day: localDay(at, place) }
}
const came = (instansi: string, orang: number) => ({ instansi, diundang: 'ya', hadir: 'ya', orang: String(orang) })

function activities(now: Instant): readonly Invented[] {
  const rakor = addHours(now, -hoursSinceSent - 1)
  const [village, roll, ward] = [daysBefore(now, 9), daysBefore(now, 7), daysBefore(now, 3)]
  return [
    {
      id: halsel.rakorId,
      ...{ by: 'Contoh Rahma Sekretariat Halsel', office: 'BAWASLU-82.04', at: halsel.heldAt },
      fields: {
        ...{ jenis: 'rakor', bentuk: '5', judul: 'Penyerahan imbauan kepada Sekda di rakor (contoh)' },
        ...{ wilayah: '82.04', tanggal: '2023-12-20', tempat: 'Buana Lipu Hotel, Bacan Selatan' },
      },
      says: 'Bawaslu menyerahkan imbauan kepada Sekda untuk diteruskan ke seluruh OPD sampai kecamatan (contoh, menurut berita Bawaslu Halsel).',
      present: { lembaga: [came(halsel.handedTo, 1), came('Kodim 1509/Labuha', 1)] },
      more: [
        section('naskah', {
          naskah: [{ naskah: 'Imbauan netralitas ASN pada Pemilu serentak 2024 (contoh)', kepada: halsel.handedTo }],
        }),
      ],
    },
    {
      id: rakorId,
      ...{ by: 'Contoh Gunawan Ketua', office: 'BAWASLU-64.01', at: rakor },
      fields: {
        ...{ jenis: 'rakor', bentuk: '5', judul: 'Rakor pencegahan pelanggaran netralitas Paser (contoh)' },
        ...{ wilayah: '64.01', tanggal: localDay(rakor, place), waktu: '09.00', tempat: 'Aula Contoh, Tanah Grogot' },
      },
      says: 'Bawaslu menyerahkan imbauan kepada Sekda untuk diteruskan sampai desa dan kelurahan. Semua yang hadir menyepakati langkah pencegahan (contoh).',
      present: {
        lembaga: [
          came(setda, 2),
          came('Dinas Pendidikan Kabupaten Paser', 1),
          came('Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Paser', 1),
          came('Kepolisian Resor Paser', 2),
        ],
        tokoh: [{ golongan: 'agama', diundang: 'ya', hadir: 'ya' }],
      },
      more: [
        section('pembicara', {
          pembicara: [
            {
              ...{ peran: 'pembicara', nama: 'Contoh Gunawan', jabatan: 'Ketua Bawaslu', kapasitas: 'definitif' },
              instansi: 'Bawaslu Kabupaten Paser',
              ucapan: 'Netral bukan berarti diam: laporkan yang tidak netral (contoh).',
            },
            {
              ...{ peran: 'penerima', nama: 'Contoh Joko', jabatan: 'Sekretaris Daerah', kapasitas: 'definitif' },
              ...{ instansi: setda, ucapan: 'Imbauan ini kami teruskan sampai desa (contoh).' },
            },
          ],
        }),
        section('kesepakatan', {
          janji: [
            {
              ...{ siapa: setda, janji: 'Meneruskan imbauan sampai desa dan kelurahan (contoh)' },
              tenggat: addDays(localDay(now, place), 6),
            },
            {
              ...{ siapa: 'Kepolisian Resor Paser', janji: 'Apel netralitas di setiap polsek (contoh)' },
              tenggat: addDays(localDay(now, place), -1),
            },
            {
              ...{ siapa: 'Peserta rakor', janji: 'Sanksi tegas bagi yang terbukti melanggar (contoh)' },
              ...{ sanksi: 'penundaan kenaikan pangkat', untuk: 'pns polri' },
            },
          ],
        }),
        section('naskah', {
          naskah: [{ naskah: 'Imbauan netralitas ASN, kepala desa, dan perangkat desa (contoh)', kepada: setda }],
        }),
        {
          section: 'rapat',
          fields: {
            agenda: '1. Kerawanan. 2. Penyerahan imbauan. 3. Kesepakatan (contoh).',
            notula: 'Peserta membahas kerawanan di desa dan menyepakati tiga hal (contoh).',
          },
          rows: {},
        },
      ],
    },
    {
      id: '018c8530-0000-7000-8000-000000000102',
      ...{ by: 'Contoh Eka Penanganan', office: 'BAWASLU-64.01', at: village.at },
      fields: {
        ...{ jenis: 'sosialisasi', bentuk: '2', judul: 'Sosialisasi netralitas perangkat desa (contoh)' },
        ...{ wilayah: '64.01.04.2003', tanggal: village.day, tempat: 'Balai desa (contoh)' },
      },
      says: 'Kepala desa dan perangkat desa belajar mana yang boleh dan mana yang tidak (contoh).',
      present: {
        lembaga: [came('Perangkat desa (contoh)', 24)],
        tokoh: [{ golongan: 'masyarakat', diundang: 'ya', hadir: 'ya' }],
      },
    },
    {
      id: '018c8530-0000-7000-8000-000000000103',
      ...{ by: 'Contoh Lukman Camat', office: 'KEC-64.01.04', at: roll.at },
      fields: {
        ...{ jenis: 'apel', bentuk: '7', judul: 'Apel netralitas kecamatan (contoh)' },
        ...{ wilayah: '64.01.04', tanggal: roll.day, tempat: 'Halaman kantor camat (contoh)' },
      },
      says: 'Pegawai kecamatan dan kelurahan mendengar arahan netralitas saat apel pagi (contoh).',
      present: { lembaga: [came('Pegawai kecamatan (contoh)', 31)] },
    },
    {
      id: '018c8530-0000-7000-8000-000000000104',
      ...{ by: 'Contoh Maya Lurah', office: 'KEL-64.01.04.1001', at: ward.at },
      fields: {
        ...{ jenis: 'sosialisasi', bentuk: '3', judul: 'Sosialisasi netralitas untuk ketua RT (contoh)' },
        ...{ wilayah: '64.01.04.1001', tanggal: ward.day, tempat: 'Kantor kelurahan (contoh)' },
      },
      says: 'Pegawai kelurahan dan ketua RT membahas ajakan memilih di grup percakapan (contoh).',
      present: { lembaga: [came('Pegawai kelurahan dan ketua RT (contoh)', 18)] },
    },
    {
      id: '018c8530-0000-7000-8000-000000000105',
      ...{ by: 'Contoh Gunawan Ketua', office: 'BAWASLU-64.01', at: addHours(now, -3) },
      fields: {
        ...{ jenis: 'publikasi', bentuk: '6', judul: 'Ajakan menolak politik uang (contoh, belum selesai)' },
        wilayah: '64.01',
      },
      says: '',
      draft: true,
    },
  ]
}

function section(name: SectionAnswers['section'], rows: Rows): SectionAnswers {
  return { section: name, fields: {}, rows }
}

const figure = (id: string, en: string) => ({ id, en })
const figureNames = {
  masyarakat: figure('Tokoh masyarakat', 'Community figures'),
  pemuda: figure('Tokoh pemuda', 'Youth figures'),
  agama: figure('Tokoh agama', 'Religious figures'),
}

async function tellActivity({ tx, netra }: Told, told: Invented): Promise<void> {
  const known = await tx
    .selectFrom('netra.activity_entries')
    .select('state')
    .where('id', '=', told.id)
    .executeTakeFirst()
  if (known !== undefined && (known.state !== 'draf' || told.draft === true)) return
  const then = at(netra, told.at)
  const by = actor(told.by)
  const officeId = await officeOf(tx, told.office)
  const pokok = { section: 'pokok', fields: told.fields, rows: {} } as const
  must(await beginActivity(then, { actor: by, officeId, id: told.id, answers: pokok }))
  if (told.draft === true) return
  const isi = {
    section: 'isi',
    fields: { ringkasan: told.says, sasaran: 'asn desa', pesan: 'netralitas' },
    rows: {},
  } as const
  for (const answers of [isi, section('hadir', told.present ?? {}), ...(told.more ?? [])])
    must(await writeSection(then, { actor: by, id: told.id, answers }))
  must(await enterActivity(then, { actor: by, id: told.id, reason: '', figureNames }))
}

/** The Sekda has begun with what he promised. */
async function answerPoint({ tx, netra }: Told): Promise<void> {
  const point = await tx
    .selectFrom('netra.agreed_points')
    .select('id')
    .where('activity_id', '=', rakorId)
    .where('ordinal', '=', 1)
    .executeTakeFirst()
  if (point === undefined) return
  const said = await tx
    .selectFrom('netra.agreed_point_notes')
    .select('id')
    .where('point_id', '=', point.id)
    .executeTakeFirst()
  if (said !== undefined) return
  must(
    await followUpPoint(at(netra, addHours(netra.clock(), -20)), {
      ...{ actor: actor('Contoh Joko Sekda'), pointId: point.id, state: 'terbuka' },
      says: 'Sudah diteruskan ke semua OPD dan kecamatan; menunggu kabar dari desa (contoh).',
    }),
  )
}

const contacts = [
  ['SETDA-64.01', 'Contoh Joko Sekda', 'Sekretaris Daerah'],
  ['BAWASLU-64.01', 'Contoh Hana Sekretariat', 'Kepala sekretariat'],
  ['KPU-64.01', 'Contoh Zainal KPU', 'Sekretaris KPU'],
] as const

async function writeContacts({ tx, netra }: Told): Promise<void> {
  for (const [code, name, post] of contacts) {
    const officeId = await officeOf(tx, code)
    const known = await tx
      .selectFrom('netra.office_contacts')
      .select('office_id')
      .where('office_id', '=', officeId)
      .executeTakeFirst()
    if (known !== undefined) continue
    must(
      await recordContact(netra, { actor: actor(name), officeId, post, name: '', reachedAt: 'kantor@contoh.invalid' }),
    )
  }
}

/** An oath at an apel and a declaration of heads: neither of them counts as anybody's signature. */
async function holdCeremonies({ tx, netra }: Told): Promise<void> {
  const known = await tx.selectFrom('netra.ikrars').select('id').limit(1).executeTakeFirst()
  if (known !== undefined) return
  const { at: heldAt, day } = daysBefore(netra.clock(), 8)
  const [electionId, setdaId, bawasluId] = [
    demonstrationElection.id,
    await officeOf(tx, 'SETDA-64.01'),
    await officeOf(tx, 'BAWASLU-64.01'),
  ]
  must(
    await recordIkrar(netra, {
      ...{ actor: actor('Contoh Joko Sekda'), officeId: setdaId, electionId, heldAt, scan: null },
      ...{ place: 'Halaman kantor bupati (contoh)', leader: 'Contoh Joko', leaderPost: 'Sekretaris Daerah' },
      ...{ leaderCapacity: 'definitif', present: 11, note: null },
    }),
  )
  must(
    await recordDeklarasi(netra, {
      ...{ actor: actor('Contoh Gunawan Ketua'), officeId: bawasluId, electionId, heldOn: day, scan: null },
      title: 'Deklarasi netralitas (contoh)',
      place: 'Pendopo (contoh)',
      recitedBy: 'seluruh peserta',
      words: null,
      signers: [
        await signer(tx, 'Contoh Rahmat', 'Bupati', 'KDH-64.01'),
        await signer(tx, 'Contoh Kapolres', 'Kapolres', 'POLRES-64.01'),
      ],
    }),
  )
}

const signer = async (tx: Told['tx'], name: string, post: string, code: string) => ({
  ...{ name, post, capacity: 'definitif' },
  officeId: await officeOf(tx, code),
})

/** Somebody comes to the door as anybody does, and signs. Where codes are really sent, nobody of the demonstration could have his. */
async function sign({ tx, netra }: Told, number: string): Promise<void> {
  const asked = await askDoorCode(netra, number, 'peragaan')
  if (!asked.ok || asked.value.shown === null) return
  const entered = await enterDoor(netra, {
    ...{ handle: asked.value.handle, typed: asked.value.shown, address: 'peragaan' },
  })
  const pakta = await tx
    .selectFrom('netra.paktas')
    .select('text_id as textId')
    .where('office_id', '=', await officeOf(tx, 'OPD-64.01-BKPSDM'))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!entered.ok || pakta === undefined) return
  await signPakta(netra, { token: entered.value.token, textId: pakta.textId, shows: [] })
}

const at = (netra: Netra, instant: Instant): Netra => ({ ...netra, clock: () => instant })

async function officeOf(tx: Told['tx'], code: string): Promise<string> {
  const row = await tx.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return row.id
}

export function must(outcome: { readonly ok: boolean; readonly refusal?: unknown }): void {
  if (!outcome.ok) throw new Error(`the demonstration is refused: ${JSON.stringify(outcome.refusal)}`)
}
