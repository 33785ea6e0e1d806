/** What stands at circulars, held against their events: nothing differs after a whole life, and whatever is changed by hand is found. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  addVersion,
  differencesOfCirculars,
  followCirculars,
  openByNodeLink,
  openCircular,
  passOnCircular,
  recordMerger,
  remindLate,
  showCircularText,
  withdrawCircular,
} from '#app'
import { addHours, plainDate } from '#law'
import { type ActorId } from '#store'
import { cloneDatabase } from '../support/database.ts'
import { openCascadeWorld, plainPdf, sent, type CascadeWorld, type Place } from './cascade-world.ts'
import { granted } from './granted.ts'

const start = '2026-11-29T02:00:00.000Z'
let world: CascadeWorld
let circularId = ''

beforeAll(async () => {
  world = await openCascadeWorld(start)
  circularId = await live()
})
afterAll(() => world.close())

async function nodeOf(id: string, code: Place) {
  const { rows } = await world.owner.query<{ id: string; code: string }>(
    `select n.id, n.link_code as code from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.edaran_id = $1 and o.code = $2`,
    [id, code],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`${code} has no node`)
  return found
}

/** Everything that can happen to a circular, one hour or day after the other. */
async function live(): Promise<string> {
  const at = (hours: number) => world.at(addHours(start, hours))
  const [ketua, sekda, camat, sekdes] = (await Promise.all([
    world.person('ketua', 'BAWASLU-64.01'),
    world.person('sekda', 'SETDA-64.01'),
    world.person('camat', 'KEC-64.01.04'),
    world.person('sekretaris-desa', 'DESA-64.01.04.2003'),
  ])) as [ActorId, ActorId, ActorId, ActorId]
  const id = await sent(world, ketua, 'BAWASLU-64.01')
  const [setda, kec, desa, polres] = await Promise.all(
    (['SETDA-64.01', 'KEC-64.01.04', 'DESA-64.01.04.2003', 'POLRES-64.01'] as const).map((code) => nodeOf(id, code)),
  )
  if (!setda || !kec || !desa || !polres) throw new Error('a node is missing')
  at(1)
  granted(await openCircular(world.netra, { actor: sekda, nodeId: setda.id }))
  at(2)
  granted(await acknowledgeCircular(world.netra, { actor: sekda, nodeId: setda.id, version: 1 }))
  at(3)
  granted(await passOnCircular(world.netra, { actor: sekda, nodeId: setda.id, children: [kec.id], note: 'Contoh' }))
  at(4)
  granted(await passOnCircular(world.netra, { actor: sekda, nodeId: setda.id, children: null, note: '' }))
  at(5)
  await openByNodeLink(world.netra, kec.code)
  at(6)
  const paper = { happenedAt: addHours(start, 5), capacity: 'plt', accordingTo: 'Contoh, staf kecamatan' } as const
  granted(await acknowledgeOnPaper(world.netra, { actor: sekda, nodeId: kec.id, ...paper }))
  at(7)
  granted(await passOnCircular(world.netra, { actor: camat, nodeId: kec.id, children: null, note: 'Contoh' }))
  at(8)
  granted(await acknowledgeCircular(world.netra, { actor: sekdes, nodeId: desa.id, version: 1 }))
  for (const hours of [30, 80]) {
    at(hours)
    await followCirculars(world.netra)
  }
  at(90)
  expect(granted(await remindLate(world.netra, { actor: ketua, nodeId: (await nodeOf(id, 'BAWASLU-64.01')).id }))).toBe(
    5,
  )
  at(91)
  const text = { bytes: Buffer.concat([plainPdf(), Buffer.from('\n%2')]), fileName: 'dua.pdf', senderWords: '' }
  const issuerOfficeId = world.office('BAWASLU-64.01')
  granted(
    await addVersion(world.netra, {
      ...{ actor: ketua, circularId: id, issuerOfficeId, text, changes: 'Contoh', reopens: 'jenis', kinds: ['desa'] },
    }),
  )
  at(92)
  granted(await acknowledgeCircular(world.netra, { actor: sekdes, nodeId: desa.id, version: 2 }))
  granted(await showCircularText(world.netra, { actor: ketua, circularId: id, issuerOfficeId, isShown: true }))
  return id
}

const differences = async () =>
  (await differencesOfCirculars(world.netra))
    .map(({ what }) => what)
    .filter((what, at, all) => all.indexOf(what) === at)

test('after a whole life nothing differs', async () => {
  expect(await differencesOfCirculars(world.netra)).toEqual([])
})

const nodes = `update netra.edaran_nodes n set`
const ofDesa = `from netra.offices o where o.id = n.office_id and o.code = 'DESA-64.01.04.2003'`
const ofPolres = `from netra.offices o where o.id = n.office_id and o.code = 'POLRES-64.01'`

test.each<[what: string, broken: string, found: readonly string[]]>([
  ['a counter that is one too low', `${nodes} units_opened = units_opened - 1 ${ofDesa}`, ['units_opened']],
  ['people that nobody counted', `${nodes} people = people + 1 ${ofDesa}`, ['people']],
  [
    'an acknowledgement that nobody gave',
    `${nodes} acknowledged_at = now(), acknowledged_by = '00000000-0000-7000-8000-000000000003',
     acknowledged_way = 'kertas' ${ofPolres}`,
    ['units_acknowledged', 'units_late', 'acknowledged'],
  ],
  [
    'one that was taken away',
    `${nodes} acknowledged_at = null, acknowledged_by = null, acknowledged_way = null, acknowledged_capacity = null ${ofDesa}`,
    ['units_acknowledged', 'acknowledged'],
  ],
  ['another capacity', `${nodes} acknowledged_capacity = 'pj' ${ofDesa}`, ['acknowledged']],
  ['an opening', `${nodes} opened_at = now(), opened_way = 'akun' ${ofPolres}`, ['units_opened', 'opened_at']],
  ['a lateness that was wiped out', `${nodes} late_at = null ${ofPolres}`, ['units_late', 'late_at']],
  ['a passing on', `${nodes} passed_on_at = now() ${ofPolres}`, ['passed_on_at']],
  [
    'a sending',
    `${nodes} sent_at = now() from netra.offices o where o.id = n.office_id and o.code = 'SEKOLAH-64.01-1'`,
    ['units_sent', 'sent_at'],
  ],
  [
    'an address that refused',
    `${nodes} undeliverable_at = now() ${ofPolres}`,
    ['units_undeliverable', 'undeliverable_at'],
  ],
  ['a text that need not be acknowledged', `${nodes} required_version = 1 ${ofDesa}`, ['required_version']],
  [
    'a circular that was taken back by hand',
    `update netra.edaran set state = 'dicabut', withdrawn_at = now(), withdrawal_reason = 'x',
     withdrawn_by = '00000000-0000-7000-8000-000000000003'`,
    ['state'],
  ],
  ['a text shown by hand', `update netra.edaran set published_at = now()`, ['published_at']],
  [
    'a node that was added',
    `insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code)
     select netra.new_id(), n.edaran_id, o.id, n.id, n.line || o.id, o.kind, o.region_code from netra.edaran_nodes n, netra.offices o
     where n.parent_id is null and o.code = 'KDH-64.02'`,
    ['units', 'offices', 'sent_at'],
  ],
  [
    'an event that was changed',
    `update netra.edaran_events set data = data || '{"way": "kertas"}' where type = 'node-opened'`,
    ['broken-leaf'],
  ],
])('%s is found', async (_what, broken, found) => {
  await world.owner.query('create temporary table if not exists nodes_as_was as select * from netra.edaran_nodes')
  await world.owner.query('create temporary table if not exists edaran_as_was as select * from netra.edaran')
  await world.owner.query('create temporary table if not exists events_as_was as select * from netra.edaran_events')
  await world.owner.query(broken)
  const seen = await differences()
  await world.owner.query(
    'delete from netra.edaran_nodes n where not exists (select from nodes_as_was w where w.id = n.id)',
  )
  const columns = (names: string) =>
    names
      .split(' ')
      .map((name) => `${name} = w.${name}`)
      .join(', ')
  await world.owner.query(
    `update netra.edaran_nodes n set ${columns(
      'units_opened people acknowledged_at acknowledged_by acknowledged_way acknowledged_capacity opened_at opened_way late_at passed_on_at sent_at undeliverable_at required_version',
    )} from nodes_as_was w where w.id = n.id`,
  )
  await world.owner.query(
    `update netra.edaran e set ${columns('state withdrawn_at withdrawn_by withdrawal_reason published_at')} from edaran_as_was w where w.id = e.id`,
  )
  await world.owner.query('update netra.edaran_events e set data = w.data from events_as_was w where w.id = e.id')
  await world.owner.query('drop table nodes_as_was, edaran_as_was, events_as_was')
  expect(seen.toSorted()).toEqual(found.toSorted())
  expect(await differencesOfCirculars(world.netra)).toEqual([])
})

test('nor in the demonstration, whose circulars went their way in two years', async () => {
  const demonstration = await cloneDatabase('demonstration')
  try {
    expect(await demonstration.owner.selectFrom('netra.edaran_nodes').select('id').limit(1).execute()).toHaveLength(1)
    expect(await differencesOfCirculars(demonstration.netra)).toEqual([])
  } finally {
    await demonstration.close()
  }
})

test('nobody but the clock compares', async () => {
  const ketua = await world.person('ketua', 'BAWASLU-64.01')
  await world.owner.query('begin')
  await world.owner.query(`select set_config('netra.actor', $1, true)`, [ketua])
  await expect(world.owner.query('select * from netra.compare_edaran($1)', [circularId])).rejects.toThrow(
    /by the clock/,
  )
  await world.owner.query('rollback')
})

test('a merger and a withdrawal leave nothing that differs, and the people of signed lists are counted again', async () => {
  await world.owner.query(
    `update netra.edaran_nodes n set own_attested = 3 from netra.offices o where o.id = n.office_id and o.code = 'DESA-64.01.05.2001'`,
  )
  granted(
    await recordMerger(world.netra, {
      actor: await world.person('administrator', 'BAWASLU-RI'),
      office: 'KEC-64.01.04',
      into: 'KEC-64.01.05',
      onDay: plainDate('2026-01-01'),
      basis: 'Perda contoh',
    }),
  )
  await followCirculars(world.netra)
  const { rows } = await world.owner.query(
    `select o.code, n.people_attested from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.people_attested > 0 order by 1`,
  )
  expect(rows).toEqual(
    ['BAWASLU-64.01', 'DESA-64.01.05.2001', 'KEC-64.01.05', 'SETDA-64.01'].map((code) => ({
      code,
      people_attested: 3,
    })),
  )
  granted(
    await withdrawCircular(world.netra, {
      actor: await world.person('ketua', 'BAWASLU-64.01'),
      circularId,
      issuerOfficeId: world.office('BAWASLU-64.01'),
      reason: 'Contoh',
    }),
  )
  expect(await differencesOfCirculars(world.netra)).toEqual([])
})
