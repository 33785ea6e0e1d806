import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courseResult, finishCourse } from '#app'
import { asActor, listCourseReach } from '#store'
import { courseRows } from '../../src/lib/jangkauan/reach-in-words.ts'
import { openWorld, type World } from './desk-world.ts'
import { hireAt, leave, standIn, unitBelow } from './reading-world.ts'

let world: World
let dinas: string
beforeAll(async () => {
  world = await openWorld('2024-10-17T02:00:00.000Z')
  dinas = world.office('DINAS-33.19')
})
afterAll(() => world.close())

describe('a course', () => {
  test('is kept once, from the first day, and only its own holder reads the certificate', async () => {
    const [one, other] = [await hireAt(world, { officeId: dinas }), await hireAt(world, { officeId: dinas })]
    const token = await standIn(world, one)
    expect(await courseResult(world.desk, token, 'pns')).toBeNull()
    expect(await finishCourse(world.desk, token, 'pns')).toEqual({ on: '2024-10-17' })
    expect(await courseResult(world.desk, token, 'pns')).toMatchObject({ unit: 'DINAS-33.19' })
    expect(await courseResult(world.desk, token, 'polri')).toBeNull()
    expect(await courseResult(world.desk, await standIn(world, other), 'pns')).toBeNull()
    world.at('2024-10-20T02:00:00.000Z')
    expect(await finishCourse(world.desk, await standIn(world, one), 'pns')).toEqual({ on: '2024-10-17' })
    world.at('2024-10-17T02:00:00.000Z')
    const { rows } = await world.owner.query(
      `select count(*)::integer as n from netra.reading_events where type = 'course-finished'`,
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('is kept of nobody without the door, and of nobody who left', async () => {
    expect(await finishCourse(world.desk, null, 'pns')).toBeNull()
    expect(await finishCourse(world.desk, Buffer.alloc(32), 'pns')).toBeNull()
    const gone = await hireAt(world, { officeId: dinas })
    const token = await standIn(world, gone)
    await leave(world, gone)
    expect(await finishCourse(world.desk, token, 'pns')).toBeNull()
  })
})

describe('its numbers', () => {
  test('are those of the line of whoever asks, and few are hidden', async () => {
    const units = await Promise.all(['A', 'B', 'C'].map((name) => unitBelow(world, `UNIT-${name}`, 'sekolah', dinas)))
    for (const [at, unit] of units.entries())
      for (let n = 0; n < 12; n++) {
        const who = await hireAt(world, { officeId: unit })
        if (n < ([8, 2, 9][at] ?? 0)) await finishCourse(world.desk, await standIn(world, who), 'pns')
      }
    const head = await world.person('kepala-opd', 'DINAS-33.19')
    const stranger = await world.person('ketua', 'BAWASLU-33.18')
    const reach = (actor: typeof head) => asActor(world.clone.db, actor, (tx) => listCourseReach(tx, dinas))
    const rows = await reach(head)
    expect(rows.filter(({ name }) => name.startsWith('UNIT')).map(({ finished }) => finished)).toEqual([8, 2, 9])
    expect(await reach(stranger)).toEqual([])
    const shown = courseRows(rows.filter(({ name }) => name.startsWith('UNIT')))
    expect(shown.find(({ unit }) => unit === 'UNIT-B')?.finished).toContain('disembunyikan')
    expect(shown.filter(({ finished }) => finished.includes('disembunyikan')).length).toBeGreaterThan(1)
  })
})
