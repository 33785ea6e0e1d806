import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPublic } from '#store'
import { findActivity, listActivities } from '#store/views'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const find = async (code: string) => {
  const activity = await asPublic(clone.db, (db) => findActivity(db, code))
  if (activity === null) throw new Error(`no activity ${code}`)
  return activity
}
const figures = async (code: string) => (await find(code)).numbers.map(({ value }) => value)

test('the five reports are there, each with its source, its region and who was present', async () => {
  const activities = await asPublic(clone.db, listActivities)
  expect(activities.map(({ regionCode }) => regionCode).sort()).toEqual(['35.74', '64.01', '64.02', '65.01', '82.04'])
  for (const { code, sourceName, organiser, parties, demonstration } of activities) {
    expect(
      [sourceName !== '', organiser === null || organiser !== '', parties.length > 1, demonstration],
      code,
    ).toEqual([true, true, true, true])
  }
})

test('their figures are kept as quoted, with what the source leaves out', async () => {
  expect(await figures('halsel-2023-12-20')).toEqual([30, 7, 1])
  expect(await figures('kaltara-bulungan-2024')).toEqual([508, 37, 7487])
  const rank = (await find('halsel-2023-12-20')).numbers[1]
  expect(rank?.missing).toEqual(expect.arrayContaining(['list', 'as-of']))
})

test('who says nothing of a number has none', async () => {
  for (const code of ['paser-2024-10-07', 'kukar-2024-11-19', 'probolinggo-2024-10-15'])
    expect(await figures(code), code).toEqual([])
})

test('acting heads appear in their capacity, and what was promised stands beside who promised it', async () => {
  const kukar = await find('kukar-2024-11-19')
  expect(kukar.parties.map(({ capacity }) => capacity)).toContain('pj')
  expect((await find('kaltara-bulungan-2024')).parties.map(({ capacity }) => capacity)).toContain('pjs')
  expect(kukar.commitments).toHaveLength(2)
})

test('a day the source does not tell is no day, with the reason', async () => {
  expect(await find('kaltara-bulungan-2024')).toMatchObject({
    heldOn: null,
    heldOnNote: {
      id: expect.stringContaining('Tanggal tidak disebut') as unknown,
      en: expect.stringContaining('gives no date') as unknown,
    },
  })
})

test('a note is said in both languages, or not at all', async () => {
  const notes = (await asPublic(clone.db, listActivities)).flatMap(({ heldOnNote, sourceNote }) =>
    [heldOnNote, sourceNote].filter((note) => note !== null),
  )
  expect(notes).toHaveLength(4)
  for (const { id, en } of notes) expect(id).not.toBe(en)
  await expect(
    clone.owner
      .updateTable('netra.activities')
      .set({ source_note: JSON.stringify({ id: 'Hanya satu bahasa' }) })
      .execute(),
  ).rejects.toThrow(/activities_source_note_check/)
})
