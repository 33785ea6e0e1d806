import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  draftCircular,
  followCirculars,
  passOnCircular,
  previewCircular,
  sendCircular,
} from '#app'
import { addHours, plainDate } from '#law'
import { at, isSent, letter, nodesOf, office, somebody, type Told } from './letters.ts'
import { must } from './prevention.ts'

/** An invented one from the ministry, so that a governor sees his regencies side by side: one has it and passed it on, some by paper, the rest are late. */
export async function tellOfMinistry(hands: Told): Promise<void> {
  const sentAt = addHours(hands.netra.clock(), -80)
  const ministry = await somebody(hands, 'Contoh Taufik Kemendagri')
  const governor = await somebody(hands, 'Contoh Bagus Gubernur')
  const bupati = await somebody(hands, 'Contoh Rahmat Bupati')
  const sekda = await somebody(hands, 'Contoh Joko Sekda')
  if (ministry === null || governor === null || bupati === null || sekda === null) return
  const after = (hours: number) => at(hands.netra, addHours(sentAt, hours))
  const issuerOfficeId = await office(hands, 'KEMENDAGRI')
  const said = await letter(after(0), {
    actor: ministry,
    id: '018c8530-0000-7000-8000-000000000005',
    issuerOfficeId,
    number: '800/Contoh/SJ (contoh)',
    letterOn: plainDate(sentAt.slice(0, 10)),
    subject: 'Netralitas ASN di daerah yang memilih (contoh)',
    basis: 'Contoh dasar surat',
    deadlineAt: addHours(sentAt, 24 * 14),
    audience: [{ by: 'wilayah', regionCode: '64', kinds: ['kepala-daerah-provinsi', 'kepala-daerah', 'setda'] }],
  })
  if (await isSent(hands, said.id)) return
  const named = { actor: ministry, circularId: said.id }
  must(await draftCircular(after(0), said))
  const preview = await previewCircular(after(0), named)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusal))
  must(await sendCircular(after(0), { ...named, issuerOfficeId, digest: preview.value.digest }))
  const nodes = await nodesOf(hands, said.id)
  const nodeOf = async (code: string) => {
    const officeId = await office(hands, code)
    return nodes.find((node) => node.officeId === officeId)?.id ?? ''
  }
  const [ofGovernor, ofBupati] = [await nodeOf('KDH-64'), await nodeOf('KDH-64.01')]
  must(await acknowledgeCircular(after(2), { actor: governor, nodeId: ofGovernor, version: 1 }))
  await passOnCircular(after(3), {
    ...{ actor: governor, nodeId: ofGovernor, children: null },
    note: 'Mohon diteruskan kepada perangkat daerah masing-masing (contoh).',
  })
  must(await acknowledgeCircular(after(6), { actor: bupati, nodeId: ofBupati, version: 1 }))
  await passOnCircular(after(7), {
    actor: bupati,
    nodeId: ofBupati,
    children: null,
    note: 'Mohon diteruskan (contoh).',
  })
  must(await acknowledgeCircular(after(9), { actor: sekda, nodeId: await nodeOf('SETDA-64.01'), version: 1 }))
  const others = nodes.filter(({ id, parentId }) => parentId === ofGovernor && id !== ofBupati)
  for (const [n, { id }] of others.slice(0, Math.floor(others.length / 2)).entries())
    await acknowledgeOnPaper(after(20 + n), {
      ...{ actor: governor, nodeId: id, happenedAt: addHours(sentAt, 19 + n), capacity: 'definitif' },
      accordingTo: `Contoh, kepala daerah ke-${String(n + 1)}`,
    })
  await followCirculars(hands.netra)
}
