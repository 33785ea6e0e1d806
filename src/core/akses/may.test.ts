import { plainDate, type PlainDate } from '#law'
import { describe, expect, test } from 'vitest'
import type { OfficeId } from '../kewenangan/office.ts'
import { may, type Membership, type RecordPlace } from './may.ts'
import { partiesFor } from './parties-for.ts'
import { rights } from './rights.ts'
import { roles, verbs, type Role } from './role.ts'

const office = (id: string) => id as OfficeId
const [ri, kaltim, paser, kukar] = [office('ri'), office('kaltim'), office('paser'), office('kukar')] as const
const [dinas, bkpsdm] = [office('dinas'), office('bkpsdm')] as const
const on = plainDate('2024-10-17')

const chains: Record<string, readonly OfficeId[]> = {
  paser: [kaltim, ri],
  kukar: [kaltim, ri],
  kaltim: [ri],
  ri: [],
  dinas: [],
  bkpsdm: [],
}
const member = (role: Role, at: OfficeId, dates: Partial<Membership> = {}): Membership => ({
  office: at,
  above: chains[at] ?? [],
  role,
  capacity: 'definitif',
  from: plainDate('2024-01-01'),
  until: null,
  today: on,
  ...dates,
})
const person = (...memberships: Membership[]) => ({ memberships })

const paserCase: RecordPlace = { office: paser, above: [kaltim, ri], accused: [dinas], receiving: [bkpsdm] }

describe('who reads a case', () => {
  test('its own office does, and the same officer in the neighbouring regency does not', () => {
    expect(may(person(member('staf-penanganan', paser)), 'read-case', paserCase)).toBe(true)
    expect(may(person(member('staf-penanganan', kukar)), 'read-case', paserCase)).toBe(false)
  })

  test('the rank above reads its chain, and works on the case only after taking it over', () => {
    const province = person(member('staf-penanganan', kaltim))
    expect(may(province, 'read-case', paserCase)).toBe(true)
    expect(may(province, 'work-case', paserCase)).toBe(false)
    expect(may(province, 'work-case', { ...paserCase, office: kaltim, above: [ri] })).toBe(true)
  })

  test('the rank below does not read upward', () => {
    expect(may(person(member('ketua', paser)), 'read-case', { ...paserCase, office: kaltim, above: [ri] })).toBe(false)
  })

  test('an acting head whose decree ended yesterday reads nothing; on its last day still', () => {
    const until = (day: string) => person(member('ketua', paser, { capacity: 'plt', until: plainDate(day) }))
    expect(may(until('2024-10-17'), 'read-case', paserCase)).toBe(false)
    expect(may(until('2024-10-18'), 'read-case', paserCase)).toBe(true)
    expect(may(person(member('ketua', paser, { from: plainDate('2024-10-18') })), 'read-case', paserCase)).toBe(false)
    expect(may(person(member('ketua', paser, { from: plainDate('2024-10-17') })), 'read-case', paserCase)).toBe(true)
  })

  test('each office has its own day: what began in Jayapura this morning begins in Jakarta after its evening', () => {
    const [evening, morning] = [plainDate('2024-10-31'), plainDate('2024-11-01')]
    const from = (at: OfficeId, today: PlainDate) => person(member('ketua', at, { from: morning, today }))
    expect(may(from(paser, morning), 'read-case', paserCase)).toBe(true)
    expect(may(from(ri, evening), 'read-case', paserCase)).toBe(false)
    const until = (at: OfficeId, today: PlainDate) => person(member('ketua', at, { until: morning, today }))
    expect(may(until(paser, morning), 'read-case', paserCase)).toBe(false)
    expect(may(until(ri, evening), 'read-case', paserCase)).toBe(true)
  })

  test("the accused's own office is walled, whatever else the person is", () => {
    const accused = { ...paserCase, accused: [paser] }
    expect(may(person(member('ketua', paser)), 'read-case', accused)).toBe(false)
    expect(may(person(member('ketua', paser), member('ketua', kaltim)), 'read-case', accused)).toBe(false)
    expect(may(person(member('ketua', kaltim)), 'read-case', accused)).toBe(true)
  })

  test('who left the accused office within a year, or is lent from it, is walled too; who left before is not', () => {
    const accused = { ...paserCase, accused: [dinas] }
    const left = (until: string) =>
      person(member('ketua', paser), member('kepala-opd', dinas, { until: plainDate(until) }))
    expect(may(left('2023-10-19'), 'read-case', accused)).toBe(false)
    expect(may(left('2023-10-18'), 'read-case', accused)).toBe(true)
    expect(may(person(member('ketua', paser, { home: dinas })), 'read-case', accused)).toBe(false)
    expect(may(person(member('ketua', paser, { home: bkpsdm })), 'read-case', accused)).toBe(true)
  })

  test('a member of Gakkumdu is walled from his whole Polres, and holds nothing where nobody says whose he is', () => {
    const [gakkumdu, polres, polsek] = [office('gakkumdu'), office('polres'), office('polsek')] as const
    const file = (accused: OfficeId) => ({ ...paserCase, accused: [accused], receiving: [gakkumdu] })
    const lent = person(member('gakkumdu-polisi', gakkumdu, { home: polres, unit: [polres, polsek] }))
    expect(may(lent, 'read-referral', file(dinas))).toBe(true)
    expect(may(lent, 'read-referral', file(polres))).toBe(false)
    expect(may(lent, 'read-referral', file(polsek))).toBe(false)
    expect(may(person(member('gakkumdu-polisi', gakkumdu)), 'read-referral', file(dinas))).toBe(false)
    expect(may(person(member('gakkumdu-jaksa', gakkumdu)), 'read-referral', file(dinas))).toBe(false)
    expect(may(person(member('gakkumdu-jaksa', gakkumdu, { home: bkpsdm })), 'read-referral', file(dinas))).toBe(true)
  })

  test('a receiving body reads what was referred to it, and never the case behind it', () => {
    const body = person(member('bkpsdm', bkpsdm))
    expect(may(body, 'read-referral', paserCase)).toBe(true)
    expect(may(body, 'read-case', paserCase)).toBe(false)
    expect(may(body, 'read-referral', { ...paserCase, receiving: [] })).toBe(false)
  })
})

describe('the table of rights', () => {
  const caseVerbs = [
    'read-report',
    'read-case',
    'work-case',
    'decide-case',
    'take-over',
    'export-case',
    'read-lhp',
    'read-referral',
  ] as const

  test.each(['administrator', 'auditor', 'sekretariat'] as const)('%s sees no case content', (role) => {
    expect(caseVerbs.filter((verb) => rights[role][verb] !== undefined)).toEqual([])
  })

  test('nobody of an accused office may do anything but read what is public', () => {
    const leaks = roles.flatMap((role) =>
      verbs
        .filter((verb) => verb !== 'read-public' && rights[role][verb]?.includes('walled'))
        .map((verb) => `${role} ${verb}`),
    )
    expect(leaks).toEqual([])
  })

  test('nobody writes to a case outside the office that handles it', () => {
    const writes = ['work-case', 'decide-case', 'enter-report', 'write-lhp'] as const
    const far = roles.flatMap((role) =>
      writes
        .filter((verb) => rights[role][verb]?.some((relation) => relation !== 'own'))
        .map((verb) => `${role} ${verb}`),
    )
    expect(far).toEqual([])
  })

  test('only a legal officer of Bawaslu RI confirms the law', () => {
    const catalogue: RecordPlace = { office: ri, above: [], accused: [], receiving: [] }
    expect(may(person(member('legal-officer', ri)), 'confirm-law', catalogue)).toBe(true)
    expect(may(person(member('legal-officer', paser)), 'confirm-law', catalogue)).toBe(false)
    expect(roles.filter((role) => rights[role]['confirm-law'])).toEqual(['legal-officer'])
  })
})

test('an officer acts as the parties the table gives: staff works, the ketua decides, the province may only take over', () => {
  expect(partiesFor(person(member('staf-penanganan', paser)), paserCase)).toEqual(['penerima', 'penanganan'])
  expect(partiesFor(person(member('ketua', paser)), paserCase)).toEqual(['penerima', 'pleno'])
  expect(partiesFor(person(member('ketua', kaltim)), paserCase)).toEqual(['atasan'])
  expect(partiesFor(person(member('petugas-penerima', paser)), paserCase)).toEqual(['penerima'])
  expect(partiesFor(person(member('bkpsdm', bkpsdm)), paserCase)).toEqual(['penerima-penerusan'])
  expect(partiesFor(person(member('administrator', paser)), paserCase)).toEqual([])
})
