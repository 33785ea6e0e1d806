/** The scan of a receipt on paper: kept beside what was recorded from it, once, and opened along the line of its node alone. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  differencesOfCirculars,
  keepReceipt,
  openReceipt,
  passOnCircular,
} from '#app'
import { asActor, type ActorId } from '#store'
import { listNodeReceipts } from '#store/views'
import { openCascadeWorld, sent, type CascadeWorld, type Place } from './cascade-world.ts'
import { granted } from './granted.ts'

const start = '2026-11-29T02:00:00.000Z'
const scan = { bytes: Buffer.from('%PDF-1.4\n% tanda terima contoh\n') }
const notFound = { ok: false, refusal: { reason: 'not-found' } }
let world: CascadeWorld
let ketua: ActorId, sekda: ActorId, camat: ActorId, disdik: ActorId, neighbour: ActorId
let circularId = ''

beforeAll(async () => {
  world = await openCascadeWorld(start)
  ketua = await world.person('ketua', 'BAWASLU-64.01')
  neighbour = await world.person('ketua', 'BAWASLU-64.02')
  sekda = await world.person('sekda', 'SETDA-64.01')
  camat = await world.person('camat', 'KEC-64.01.04')
  disdik = await world.person('kepala-opd', 'OPD-64.01-DISDIK')
})
afterAll(() => world.close())
beforeEach(async () => {
  circularId = await sent(world, ketua, 'BAWASLU-64.01')
  const nodeId = await nodeOf('SETDA-64.01')
  granted(await acknowledgeCircular(world.netra, { actor: sekda, nodeId, version: 1 }))
  granted(await passOnCircular(world.netra, { actor: sekda, nodeId, children: null, note: '' }))
})

async function nodeOf(code: Place): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    `select n.id from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.edaran_id = $1 and o.code = $2`,
    [circularId, code],
  )
  return rows[0]?.id ?? ''
}
const onPaper = async (actor: ActorId, more: object = {}) => {
  const nodeId = await nodeOf('KEC-64.01.04')
  const paper = { nodeId, happenedAt: start, capacity: 'definitif', accordingTo: 'Contoh, camat' } as const
  return acknowledgeOnPaper(world.netra, { ...paper, actor, ...more })
}
/** The one receipt of the kecamatan, as somebody reads it. */
const receiptFor = async (actor: ActorId) => {
  const nodeId = await nodeOf('KEC-64.01.04')
  const [receipt] = await asActor(world.clone.db, actor, (tx) => listNodeReceipts(tx, nodeId))
  return { nodeId, acknowledgementId: receipt?.id ?? '', hasScan: receipt?.hasScan }
}
const events = async () => {
  const { rows } = await world.owner.query<{ data: { sha256: string } }>(
    `select data from netra.edaran_events where edaran_id = $1 and type = 'receipt-kept'`,
    [circularId],
  )
  return rows
}

describe('recorded with its paper', () => {
  test('it is opened as it came by the office whose head signed and those above, and by nobody beside', async () => {
    granted(await onPaper(sekda, { scan }))
    const { nodeId, acknowledgementId } = await receiptFor(sekda)
    for (const actor of [ketua, sekda, camat]) {
      const opened = await openReceipt(world.netra, { actor, nodeId, acknowledgementId })
      expect(opened).toMatchObject({ mediaType: 'application/pdf' })
      expect(opened !== null && opened !== 'gone' && Buffer.from(opened.bytes).equals(scan.bytes)).toBe(true)
      expect((await receiptFor(actor)).hasScan).toBe(true)
    }
    for (const actor of [disdik, neighbour])
      expect(await openReceipt(world.netra, { actor, nodeId, acknowledgementId })).toBeNull()
    expect(await events()).toHaveLength(1)
    expect(await differencesOfCirculars(world.netra)).toEqual([])
  })

  test('what lies in the vault is sealed, and its row has the hash of the paper', async () => {
    granted(await onPaper(sekda, { scan }))
    const { rows } = await world.owner.query<{ file_id: string; sha256: Buffer }>(
      'select file_id, sha256 from netra.edaran_receipt_scans where node_id = $1',
      [await nodeOf('KEC-64.01.04')],
    )
    const bytes = await world.netra.files.read(rows[0]?.file_id ?? '')
    expect(Buffer.from(bytes ?? []).includes('tanda terima')).toBe(false)
    expect((await events())[0]?.data.sha256).toBe(rows[0]?.sha256.toString('hex'))
  })

  test('a paper that is no document is refused, and nothing was recorded', async () => {
    expect(await onPaper(sekda, { scan: { bytes: Buffer.from('halo') } })).toMatchObject({
      refusal: { reason: 'field', field: 'scan', problem: 'not-a-document' },
    })
    expect((await receiptFor(sekda)).acknowledgementId).toBe('')
    granted(await onPaper(sekda))
  })
})

describe('kept afterwards', () => {
  test('once, by an office above, and not by the office itself, one beside it or a neighbour', async () => {
    granted(await onPaper(sekda))
    const { nodeId, acknowledgementId, hasScan } = await receiptFor(sekda)
    expect(hasScan).toBe(false)
    for (const actor of [camat, disdik, neighbour])
      expect(await keepReceipt(world.netra, { actor, nodeId, acknowledgementId, scan })).toEqual(notFound)
    expect(await events()).toEqual([])
    granted(await keepReceipt(world.netra, { actor: ketua, nodeId, acknowledgementId, scan }))
    expect(await keepReceipt(world.netra, { actor: sekda, nodeId, acknowledgementId, scan })).toMatchObject({
      refusal: { field: 'scan', problem: 'told-before' },
    })
    expect(await events()).toHaveLength(1)
  })

  test('beside what an office stated itself there is no paper to keep, nor under another office', async () => {
    const own = await nodeOf('SETDA-64.01')
    const [stated] = await asActor(world.clone.db, ketua, (tx) => listNodeReceipts(tx, own))
    const said = { actor: ketua, nodeId: own, acknowledgementId: stated?.id ?? '', scan }
    expect(await keepReceipt(world.netra, said)).toEqual(notFound)
    granted(await onPaper(sekda))
    const { acknowledgementId } = await receiptFor(sekda)
    expect(await keepReceipt(world.netra, { ...said, acknowledgementId })).toEqual(notFound)
    // The control: under its own office it is taken.
    granted(await keepReceipt(world.netra, { ...said, nodeId: await nodeOf('KEC-64.01.04'), acknowledgementId }))
  })

  test('by no statement of somebody’s own', async () => {
    granted(await onPaper(sekda, { scan }))
    for (const statement of [
      sql`update netra.edaran_receipt_scans set media_type = 'image/png'`,
      sql`delete from netra.edaran_receipt_scans`,
      sql`insert into netra.edaran_receipt_scans select * from netra.edaran_receipt_scans`,
    ])
      await expect(asActor(world.clone.db, sekda, (tx) => statement.execute(tx))).rejects.toThrow('permission denied')
  })
})
