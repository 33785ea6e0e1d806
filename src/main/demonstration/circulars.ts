import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  askDoorCode,
  draftCircular,
  enterDoor,
  foldReadings,
  followCirculars,
  handLetterOver,
  notePublic,
  passOnCircular,
  sayRead,
  showCircularText,
} from '#app'
import { addHours, plainDate } from '#law'
import { doorTokenHash } from '#store'
import { colleagues } from './open-pakta.ts'
import { at, isSent, letter, nodesOf, office, somebody, type Told } from './letters.ts'
import { tellOfMinistry } from './of-ministry.ts'
import { halsel as handedInHalsel, handedTo, hoursSinceSent, rakorId } from './prevention.ts'

/** The circulars of the demonstration. Told again, nothing is told twice: each has an id of its own. */
export async function tellCirculars(hands: Told): Promise<void> {
  await halsel(hands)
  await paser(hands)
  await tellOfMinistry(hands)
}

const government = ['setda', 'opd', 'bkpsdm', 'inspektorat', 'dpmd', 'kecamatan']

/**
 * Seed 002: on 20 December 2023 Bawaslu Halmahera Selatan handed its imbauan to the Sekda at a rakor, to be passed on to all OPD and down to the
 * kecamatan. Its number and who acknowledged it are not in the source: these are invented, and say so.
 */
async function halsel(hands: Told): Promise<void> {
  const handed = handedInHalsel.heldAt
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
  const { actor: _, way: __, issuerOfficeId: ___, ...said } = circular
  const started = await handLetterOver(netra, {
    ...{ actor: sender, activityId: handedInHalsel.rakorId, row: 1, to: handedInHalsel.handedTo },
    ...{ takenBy: 'Contoh Salim, Sekretaris Daerah', reason: 'Naskah diserahkan dan dikirim sebagai edaran.' },
    circular: said,
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
  await showCircularText(at(hands.netra, passed.clock()), {
    actor: sender,
    circularId: circular.id,
    issuerOfficeId: circular.issuerOfficeId,
    isShown: true,
  })
  await followCirculars(at(hands.netra, addHours(handed, 24 * 8)))
}

/** An invented one that is under way where the people of the demonstration work, and a draft beside it. */
async function paser(hands: Told): Promise<void> {
  const now = hands.netra.clock()
  const sentAt = addHours(now, -hoursSinceSent)
  const ketua = await somebody(hands, 'Contoh Gunawan Ketua')
  const sekda = await somebody(hands, 'Contoh Joko Sekda')
  const disdik = await somebody(hands, 'Contoh Kartika Pendidikan')
  const camat = await somebody(hands, 'Contoh Lukman Camat')
  if (ketua === null || sekda === null || disdik === null || camat === null) return
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
  const { actor, way: _, issuerOfficeId: __, ...said } = running
  const started = await handLetterOver(netra, {
    ...{ actor, activityId: rakorId, row: 1, to: handedTo, takenBy: 'Contoh Joko, Sekretaris Daerah' },
    ...{ reason: 'Naskah diserahkan dan dikirim sebagai edaran.', circular: said },
  })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const nodes = await nodesOf(hands, running.id)
  const nodeOf = async (code: string) => {
    const officeId = await office(hands, code)
    return nodes.find((node) => node.officeId === officeId)?.id ?? ''
  }
  const setda = await nodeOf('SETDA-64.01')
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
  const kecamatan = { actor: camat, nodeId: await nodeOf('KEC-64.01.04') }
  await acknowledgeCircular(at(hands.netra, addHours(sentAt, 30)), { ...kecamatan, version: 1 })
  await passOnCircular(at(hands.netra, addHours(sentAt, 31)), {
    ...kecamatan,
    children: null,
    note: 'Mohon dibaca semua perangkat desa dan pegawai kelurahan (contoh).',
  })
  await readByColleagues(hands, running.id)
  const draft = await letter(netra, {
    ...about,
    id: '018c8530-0000-7000-8000-000000000004',
    number: '139/PM.00.02/K.KI-01/11/2026 (contoh)',
    subject: 'Masa tenang (contoh, konsep)',
  })
  await draftCircular(netra, draft)
  await followCirculars(hands.netra)
}

/** Those of the demonstration who have signed have read it too, each at the link of his office. */
async function readByColleagues({ tx, netra }: Told, circularId: string): Promise<void> {
  for (const { number, office: code, signs } of colleagues) {
    if (!signs) continue
    const node = await tx
      .selectFrom('netra.edaran_nodes as n')
      .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
      .select('n.link_code as link')
      .where('n.edaran_id', '=', circularId)
      .where('o.code', '=', code)
      .executeTakeFirst()
    const asked = await askDoorCode(netra, number, 'peragaan')
    if (node === undefined || !asked.ok || asked.value.shown === null) continue
    const { handle, shown } = asked.value
    const entered = await enterDoor(netra, { handle, typed: shown, address: 'peragaan' })
    if (!entered.ok) continue
    const token = doorTokenHash(entered.value.token)
    await sayRead(netra, { link: node.link, token, version: 1, answers: null })
  }
  await foldReadings(netra)
}
