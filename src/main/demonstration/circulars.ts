import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  draftCircular,
  followCirculars,
  notePublic,
  passOnCircular,
  startCascade,
  type ActorId,
  type DraftCircular,
  type Netra,
} from '#app'
import { addHours, plainDate, type Instant } from '#law'
import type { LoaderHands } from '../loader.ts'
import { pdfOfLines } from './pdf-of-lines.ts'

type Told = Pick<LoaderHands, 'tx' | 'netra'>

/** The circulars of the demonstration. Told again, nothing is told twice: each has an id of its own. */
export async function tellCirculars(hands: Told): Promise<void> {
  await halsel(hands)
  await paser(hands)
}

const government = ['setda', 'opd', 'bkpsdm', 'inspektorat', 'dpmd', 'kecamatan']

/**
 * Seed 002: on 20 December 2023 Bawaslu Halmahera Selatan handed its imbauan to the Sekda at a rakor, to be passed on to all OPD and down to the
 * kecamatan. Its number and who acknowledged it are not in the source: these are invented, and say so.
 */
async function halsel(hands: Told): Promise<void> {
  const handed = '2023-12-20T03:00:00.000Z'
  const netra = at(hands.netra, handed)
  const sender = await somebody(hands, 'Contoh Rahma Sekretariat Halsel')
  const sekda = await somebody(hands, 'Contoh Salim Sekda Halsel')
  if (sender === null || sekda === null) return
  const circular = await letter(netra, {
    actor: sender,
    id: '018c8530-0000-7000-8000-000000000002',
    issuerOfficeId: await office(hands, 'BAWASLU-82.04'),
    number: 'Contoh (nomor tidak disebut sumber)',
    letterOn: plainDate('2023-12-20'),
    subject: 'Netralitas ASN pada Pemilu serentak tahun 2024',
    basis: 'Rakor pencegahan pelanggaran netralitas ASN, TNI dan Polri, 20 Desember 2023',
    deadlineAt: addHours(handed, 24 * 7),
    audience: [{ by: 'wilayah', regionCode: '82.04', kinds: [...government, 'vertikal', 'polres', 'kodim'] }],
  })
  if (await isSent(hands, circular.id)) return
  const setda = await office(hands, 'SETDA-82.04')
  const started = await startCascade(netra, {
    ...circular,
    handedTo: { officeId: setda, accordingTo: 'Diserahkan di rakor kepada Sekda (menurut berita Bawaslu Halsel)' },
  })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const nodes = await nodesOf(hands, circular.id)
  const own = nodes.find(({ officeId }) => officeId === setda)
  if (own === undefined) return
  const passed = at(hands.netra, addHours(handed, 20))
  await passOnCircular(passed, {
    actor: sekda,
    nodeId: own.id,
    children: null,
    note: 'Agar disosialisasikan di seluruh OPD tingkat kabupaten sampai kecamatan.',
  })
  // Two of three came back with a receipt; who signed is invented.
  for (const [n, node] of nodes.filter(({ parentId }) => parentId === own.id).entries())
    if (n % 3 !== 2)
      await acknowledgeOnPaper(at(hands.netra, addHours(handed, 30 + n)), {
        actor: sekda,
        nodeId: node.id,
        happenedAt: addHours(handed, 29 + n),
        capacity: 'definitif',
        accordingTo: `Contoh, kepala kantor ke-${String(n + 1)}`,
      })
  await notePublic(hands.netra, {
    actor: sender,
    circularId: circular.id,
    note: 'Contoh: cakupan rekaan untuk peragaan. Sumber hanya menyebut penyerahan kepada Sekda.',
  })
  await followCirculars(at(hands.netra, addHours(handed, 24 * 8)))
}

/** An invented one that is under way where the people of the demonstration work, and a draft beside it. */
async function paser(hands: Told): Promise<void> {
  const now = hands.netra.clock()
  const sentAt = addHours(now, -100)
  const ketua = await somebody(hands, 'Contoh Gunawan Ketua')
  const sekda = await somebody(hands, 'Contoh Joko Sekda')
  const disdik = await somebody(hands, 'Contoh Kartika Pendidikan')
  if (ketua === null || sekda === null || disdik === null) return
  const kinds = [...government, 'kelurahan', 'desa', 'vertikal', 'polres', 'polsek', 'kodim']
  const about = {
    actor: ketua,
    issuerOfficeId: await office(hands, 'BAWASLU-64.01'),
    letterOn: plainDate(sentAt.slice(0, 10)),
    basis: 'Contoh dasar surat',
    deadlineAt: addHours(now, 24 * 10),
    audience: [{ by: 'wilayah', regionCode: '64.01', kinds }],
  } as const
  const netra = at(hands.netra, sentAt)
  const running = await letter(netra, {
    ...about,
    id: '018c8530-0000-7000-8000-000000000003',
    number: '138/PM.00.02/K.KI-01/11/2026 (contoh)',
    subject: 'Netralitas ASN, kepala desa, dan perangkat desa (contoh)',
  })
  if (await isSent(hands, running.id)) return
  const started = await startCascade(netra, { ...running, handedTo: null })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const nodes = await nodesOf(hands, running.id)
  const nodeOf = async (code: string) => {
    const officeId = await office(hands, code)
    return nodes.find((node) => node.officeId === officeId)?.id ?? ''
  }
  const setda = await nodeOf('SETDA-64.01')
  await acknowledgeCircular(at(hands.netra, addHours(sentAt, 3)), { actor: sekda, nodeId: setda, version: 1 })
  await passOnCircular(at(hands.netra, addHours(sentAt, 5)), {
    actor: sekda,
    nodeId: setda,
    children: null,
    note: 'Mohon diteruskan sampai desa dan kelurahan (contoh).',
  })
  await acknowledgeCircular(at(hands.netra, addHours(sentAt, 26)), {
    actor: disdik,
    nodeId: await nodeOf('OPD-64.01-DISDIK'),
    version: 1,
  })
  const draft = await letter(netra, {
    ...about,
    id: '018c8530-0000-7000-8000-000000000004',
    number: '139/PM.00.02/K.KI-01/11/2026 (contoh)',
    subject: 'Masa tenang (contoh, konsep)',
  })
  await draftCircular(netra, draft)
  await followCirculars(hands.netra)
}

const at = (netra: Netra, instant: Instant): Netra => ({ ...netra, clock: () => instant })

type Said = Pick<
  DraftCircular,
  'actor' | 'id' | 'issuerOfficeId' | 'number' | 'letterOn' | 'subject' | 'basis' | 'deadlineAt' | 'audience'
>

async function letter(netra: Netra, said: Said): Promise<DraftCircular> {
  const plain = pdfOfLines([
    'CONTOH: peragaan Netra, bukan naskah dinas',
    '',
    'IMBAUAN',
    `Nomor: ${said.number}`,
    `Hal: ${said.subject}`,
    '',
    'Jangan menguntungkan atau merugikan salah satu peserta pemilihan.',
  ])
  const signed = await netra.signer?.sign(plain, 'Contoh')
  return {
    ...said,
    kind: 'imbauan',
    stage: null,
    way: 'berjenjang',
    people: ['pns', 'pppk', 'kades', 'perangkat-desa'],
    actIds: [],
    text: { bytes: signed?.ok ? signed.value : plain, fileName: 'imbauan-contoh.pdf', senderWords: '' },
  }
}

async function somebody({ tx }: Told, name: string): Promise<ActorId | null> {
  const row = await tx.selectFrom('netra.accounts').select('id').where('name', '=', name).executeTakeFirst()
  return row === undefined ? null : (row.id as ActorId)
}

async function office({ tx }: Told, code: string): Promise<string> {
  const row = await tx.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return row.id
}

/** Read by the loader's own connection, which sees what the use cases have committed. */
const nodesOf = ({ tx }: Told, circularId: string) =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .select(['n.id', 'n.office_id as officeId', 'n.parent_id as parentId'])
    .where('n.edaran_id', '=', circularId)
    .orderBy('o.code')
    .execute()

async function isSent({ tx }: Told, circularId: string): Promise<boolean> {
  const row = await tx.selectFrom('netra.edaran').select('state').where('id', '=', circularId).executeTakeFirst()
  return row !== undefined && row.state !== 'konsep'
}
