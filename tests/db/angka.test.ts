import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers, recordFollowUp, type Netra } from '#app'
import { measures, smallestShown } from '#core'
import { localDay } from '#law'
import { asActor, asPublic, publicNumbers, systemActors } from '#store'
import { numbersOf } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const shownOf = async (region: string) =>
  Object.fromEntries(
    (await asPublic(clone.db, (db) => numbersOf(db, region))).map(({ measureId, shown }) => [measureId, shown]),
  )
const listAll = () =>
  clone.owner
    .selectFrom('netra.public_numbers')
    .select(['measure_id', 'region_code', 'shown'])
    .orderBy('measure_id')
    .orderBy('region_code')
    .execute()

test('nobody but the clock gets an unsuppressed count', async () => {
  for (const name of [
    'Contoh Eka Penanganan',
    'Contoh Nia Provinsi',
    'Contoh Endah Auditor',
    'Contoh Fajar Pengelola',
  ]) {
    expect(await asActor(clone.db, actor(name), (tx) => publicNumbers.listRaw(tx)), name).toEqual([])
  }
  const raw = await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx))
  expect(raw.find(({ region_code: region }) => region === '64.01')).toMatchObject({ sanctions: 6, findings: 1 })
  expect(raw.find(({ region_code: region }) => region === '64.02')).toMatchObject({ sanctions: 1, registered: 1 })
})

test('only the clock publishes', async () => {
  const before = await listAll()
  await asActor(clone.db, actor('Contoh Eka Penanganan'), (tx) =>
    publicNumbers.publish(tx, [{ measure: 'sanksi', region: '64.01', parent: '64', shown: 99 }], clone.netra.clock()),
  )
  expect(await listAll()).toEqual(before)
  await expect(clone.db.updateTable('netra.public_numbers').set({ shown: 99 }).execute()).rejects.toThrow(
    /permission denied/,
  )
})

test('every number that is shown has a definition, and every definition its numbers', async () => {
  const kept = new Set((await listAll()).map(({ measure_id: id }) => id))
  expect([...kept].sort()).toEqual(measures.map(({ id }) => id).sort())
})

test('what is small is not there, and cannot be subtracted', async () => {
  const all = await listAll()
  expect(all.filter(({ shown }) => shown !== null && shown > 0 && shown < smallestShown)).toEqual([])
  expect(await shownOf('64.02')).toMatchObject({ sanksi: null, 'perkara-diregister': null })
  // The arithmetic is the core's (publish.test.ts); here: what is kept is what it said, for every region there is.
  expect(await shownOf('64')).toMatchObject({ 'laporan-masuk': 22, 'perkara-diregister': 19 })
  for (const code of ['64.01', '64.02', '64.03', '64.71'])
    expect(await shownOf(code), code).toMatchObject({ 'laporan-masuk': null, sanksi: null })
  expect(await shownOf('64.74')).toMatchObject({ 'laporan-masuk': 0, sanksi: 0, temuan: null })
})

test('publishing twice says the same', async () => {
  const before = await listAll()
  const soon: Netra = { ...clone.netra, clock: () => new Date(Date.now() + 60_000).toISOString() }
  expect(await publishNumbers(soon)).toBe(false)
  await clone.owner.updateTable('netra.public_numbers').set({ as_of: '2020-01-01T00:00:00Z' }).execute()
  expect(await publishNumbers(clone.netra)).toBe(true)
  expect(await listAll()).toEqual(before)
})

test('a sanction recorded in Paser raises the count of its province and of the nation from nine to ten', async () => {
  expect(await shownOf('64')).toMatchObject({ sanksi: 9, temuan: null, penerusan: 11 })
  // Paser alone has enough, but its neighbours have one each: with Paser shown, that would be known of them.
  expect(await shownOf('64.01')).toMatchObject({ sanksi: null })
  const referral = await clone.owner
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select(['r.id', 'r.allegation_ids'])
    .where('c.state', '=', 'tindak-lanjut')
    .where('r.parent_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const recorded = await recordFollowUp(clone.netra, {
    referralId: referral.id,
    actor: actor('Contoh Rahmat Bupati'),
    kind: 'sanksi',
    sanctionCode: 'PNS-S1',
    decreeNumber: 'SK/CONTOH/200',
    decreeOn: localDay(clone.netra.clock(), 'WITA'),
    allegationId: referral.allegation_ids[0] ?? '',
    happenedOn: localDay(clone.netra.clock(), 'WITA'),
  })
  expect(recorded.ok).toBe(true)
  expect(await publishNumbers(clone.netra)).toBe(true)
  expect(await shownOf('64')).toMatchObject({ sanksi: 10 })
  expect(await shownOf('00')).toMatchObject({ sanksi: 10 })
})
