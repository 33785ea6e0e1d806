import { describe, expect, test } from 'vitest'
import { acts, plainDate, routesFor, subjectKinds, type ActClass } from '#law'
import { judgeSorting, type Sorting, type SortingScene } from './judge-sorting.ts'

const scene = (actedOn: string): SortingScene => ({
  regime: 'pilkada',
  actedOn: plainDate(actedOn),
  today: plainDate('2024-12-02'),
})
const sorting = (facts: Partial<Sorting>): Sorting => ({
  subject: 'pns',
  actId: null,
  class: 'disiplin',
  route: null,
  ...facts,
})
const judge = (facts: Partial<Sorting>, actedOn = '2024-10-17') => judgeSorting(sorting(facts), scene(actedOn))

describe('an act', () => {
  test('is no crime of a soldier or a policeman before ruling MK 136 of 14 November 2024, and is one from that day', () => {
    for (const subject of ['tni', 'polri'] as const) {
      expect(judge({ subject, actId: 'PIL-71-1' }, '2024-11-13')).toEqual({
        reason: 'act-not-theirs',
        subject,
        actedOn: '2024-11-13',
        basis: 'PIL-71-1',
      })
      expect(judge({ subject, actId: 'PIL-71-1' }, '2024-11-14')).toBeNull()
    }
    expect(judge({ actId: 'PIL-71-1' }, '2024-11-13')).toBeNull()
  })

  test('of another service is refused by its own row', () => {
    expect(judge({ actId: 'POL-01' })).toMatchObject({ reason: 'act-not-theirs', basis: 'POL-01' })
    expect(judge({ subject: 'perangkat-desa', actId: 'DESA-29-j' })).toMatchObject({ reason: 'act-not-theirs' })
    expect(judge({ subject: 'kades', actId: 'DESA-29-j' })).toBeNull()
  })

  test('of a Pemilu is not alleged in a Pilkada', () => {
    expect(judge({ actId: 'PEM-280-3' })).toEqual({
      reason: 'act-of-other-election',
      regime: 'pemilu',
      basis: 'PEM-280-3',
    })
    expect(judgeSorting(sorting({ actId: 'PEM-280-3' }), { ...scene('2024-01-10'), regime: 'pemilu' })).toBeNull()
  })

  test('that is in force for somebody is open to him', () => {
    const { actedOn } = scene('2024-12-01')
    const refused = acts.flatMap(({ id, subjects, regime, inForce }) =>
      regime === 'pemilu' || inForce.until !== null
        ? []
        : subjects.flatMap((subject) => judgeSorting(sorting({ subject, actId: id }), scene(actedOn)) ?? []),
    )
    expect(refused).toEqual([])
  })
})

describe('a route', () => {
  const classes: readonly (ActClass | null)[] = ['kode-etik', 'disiplin', 'larangan-jabatan', null]

  test('of another service is refused, and those that are open are named', () => {
    expect(judge({ subject: 'kades', class: 'larangan-jabatan', route: 'RUTE-ASN-DAERAH' })).toEqual({
      reason: 'route-not-theirs',
      subject: 'kades',
      class: 'larangan-jabatan',
      open: ['RUTE-KADES'],
      basis: 'RUTE-ASN-DAERAH',
    })
  })

  test('a crime goes to Sentra Gakkumdu and nowhere else, and nothing else goes there', () => {
    expect(judge({ class: 'pidana', route: 'RUTE-ASN-DAERAH' })).toMatchObject({
      reason: 'route-not-theirs',
      open: ['RUTE-PIDANA'],
    })
    expect(judge({ class: 'pidana', route: 'RUTE-PIDANA' })).toBeNull()
    for (const actClass of classes)
      expect(judge({ class: actClass, route: 'RUTE-PIDANA' })).toMatchObject({ reason: 'route-not-theirs' })
  })

  test('of the law is open to each kind it names', () => {
    const { today } = scene('2024-10-17')
    const refused = subjectKinds.flatMap((subject) =>
      routesFor(subject, today).flatMap(
        ({ id, matter }) => judge({ subject, class: matter === 'pidana' ? 'pidana' : 'disiplin', route: id }) ?? [],
      ),
    )
    expect(refused).toEqual([])
  })
})
