/** The signed list of a unit whose people have no phone: kept sealed, counted apart, and opened again by the unit alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldReadings, keepAttendanceList, openAttendanceList, withdrawCircular, type KeepReadingList } from '#app'
import { plainDate } from '#law'
import { newId, type ActorId } from '#store'
import { openCascadeWorld, plainPdf, sent, type CascadeWorld } from './cascade-world.ts'
import { granted } from './granted.ts'

let world: CascadeWorld
let ketua: ActorId, sekda: ActorId, camat: ActorId, sekdes: ActorId, kades: ActorId
let circularId = ''
let nodeId = ''

beforeAll(async () => {
  world = await openCascadeWorld('2026-11-29T02:00:00.000Z')
  ketua = await world.person('ketua', 'BAWASLU-64.01')
  sekda = await world.person('sekda', 'SETDA-64.01')
  camat = await world.person('camat', 'KEC-64.01.04')
  sekdes = await world.person('sekretaris-desa', 'DESA-64.01.04.2003')
  kades = await world.person('kades', 'DESA-64.01.04.2004')
  await world.owner.query(`insert into netra.roll_sizes (office_id, kind, people) values ($1, 'perangkat-desa', 9)`, [
    world.office('DESA-64.01.04.2003'),
  ])
  circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
  const { rows } = await world.owner.query<{ id: string }>(
    `select n.id from netra.edaran_nodes n where n.edaran_id = $1 and n.office_id = $2`,
    [circularId, world.office('DESA-64.01.04.2003')],
  )
  nodeId = rows[0]?.id ?? ''
})
afterAll(() => world.close())

const list = (more: Partial<KeepReadingList> = {}): KeepReadingList => ({
  actor: sekdes,
  id: newId(),
  nodeId,
  people: 7,
  heldOn: plainDate('2026-11-28'),
  accordingTo: 'Contoh, sekretaris desa',
  fileName: 'daftar hadir.pdf',
  scan: { bytes: plainPdf() },
  replacesId: null,
  ...more,
})
const attested = async () =>
  (
    await world.owner.query<{ n: number }>(
      `select people_attested as n from netra.edaran_nodes where edaran_id = $1 and parent_id is null`,
      [circularId],
    )
  ).rows[0]?.n

test('is kept by the unit, opened again byte for byte by the unit, and by nobody above, beside or elsewhere', async () => {
  const kept = list()
  for (const actor of [camat, sekda, kades, ketua])
    expect(await keepAttendanceList(world.netra, list({ actor }))).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    })
  granted(await keepAttendanceList(world.netra, kept))
  granted(await keepAttendanceList(world.netra, kept))
  await foldReadings(world.netra)
  expect(await attested()).toBe(7)
  const opened = await openAttendanceList(world.netra, { actor: sekdes, nodeId, id: kept.id })
  if (opened === null || opened === 'gone') throw new Error('the unit cannot open its list')
  expect(opened.mediaType).toBe('application/pdf')
  expect(Buffer.compare(Buffer.from(opened.bytes), Buffer.from(plainPdf()))).toBe(0)
  // The sheet has names: those above read how many, and never who.
  for (const actor of [camat, sekda, kades, ketua])
    expect(await openAttendanceList(world.netra, { actor, nodeId, id: kept.id })).toBeNull()
  expect(await openAttendanceList(world.netra, { actor: sekdes, nodeId, id: newId() })).toBeNull()
})

test('never names more people than stand in the roll, and none of a circular that was taken back', async () => {
  expect(await keepAttendanceList(world.netra, list({ people: 3 }))).toEqual({
    ok: false,
    refusal: { reason: 'more-than-roll' },
  })
  granted(await keepAttendanceList(world.netra, list({ people: 2 })))
  const issuerOfficeId = world.office('BAWASLU-64.01')
  granted(await withdrawCircular(world.netra, { actor: ketua, circularId, issuerOfficeId, reason: 'Contoh' }))
  expect(await keepAttendanceList(world.netra, list({ people: 0 }))).toEqual({
    ok: false,
    refusal: { reason: 'withdrawn' },
  })
  await foldReadings(world.netra)
  expect(await attested()).toBe(9)
})
