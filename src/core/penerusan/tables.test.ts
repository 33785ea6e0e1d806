import { findEntries, findHouseRule, findRule, plainDate } from '#law'
import { describe, expect, test } from 'vitest'
import { standingOf } from './standing.ts'
import { followUpSteps, type FollowUpPlace } from './step.ts'
import { addresseeOf, addressees, followUpTables, rowsOf } from './tables.ts'

describe.each(addressees)('the way of a file to %s', (addressee) => {
  const rows = rowsOf(addressee)
  const { sent } = followUpTables[addressee]

  test('reaches each of its steps from the sending', () => {
    const reached = new Set<FollowUpPlace>(['dikirim'])
    for (const from of reached) for (const { step, after } of rows) if (after.includes(from)) reached.add(step)
    expect(rows.filter(({ step }) => !reached.has(step)).map(({ step }) => step)).toEqual([])
  })

  test('can be closed from every step, and closes nowhere by waiting', () => {
    const live = new Set<FollowUpPlace>(rows.filter(({ closes }) => closes === true).map(({ step }) => step))
    for (const to of live) for (const { step, after } of rows) if (step === to) for (const from of after) live.add(from)
    // What goes back or on is closed where it goes.
    const beside = rows
      .filter((row) => row.beside === true || row.leaves === 'dikembalikan' || row.leaves === 'diteruskan')
      .map(({ step }) => step)
    const places = ['dikirim' as const, ...rows.map(({ step }) => step)]
    expect(places.filter((place) => !live.has(place) && !beside.some((step) => step === place))).toEqual([])
  })

  test('names for every step and every clock a row of the catalogue, a route, or a rule of the house', () => {
    const known = (id: string) => findHouseRule(id) !== null || findEntries(id).some(({ cite }) => cite !== '')
    expect(rows.flatMap(({ basis, ifNot }) => [basis, ifNot ?? basis]).filter((id) => !known(id))).toEqual([])
    const clocks = [...sent, ...rows.flatMap(({ starts }) => starts ?? [])].map(({ rule }) => rule)
    expect([...clocks, ...rows.flatMap(({ stops }) => stops ?? [])].filter((id) => !findRule(id)?.term)).toEqual([])
  })

  test('leaves nobody waiting for nothing: until it is closed somebody must act', () => {
    const bodies = ['asn-supervisor', 'ppk-kepegawaian', 'propam', 'pom', 'ankum'] as const
    const told = (step: (typeof rows)[number]['step']) => [
      { step, happenedOn: plainDate('2024-10-21'), recordedAt: '2024-10-21T02:00:00.000Z' },
    ]
    const silent = rows.filter(({ step, leaves }) => {
      const { closed, awaited } = standingOf(addressee, told(step), bodies)
      return !closed && awaited.length === 0 && leaves !== 'diteruskan'
    })
    expect(silent.map(({ step }) => step)).toEqual([])
  })

  test('asks for the decree of every sanction, and of whom it is', () => {
    expect(followUpTables[addressee].steps.sanksi?.asks).toEqual(['allegation', 'sanction', 'decree'])
  })
})

test('every step is on the way of some addressee', () => {
  const used = new Set(addressees.flatMap((addressee) => rowsOf(addressee).map(({ step }) => step)))
  expect(followUpSteps.filter((step) => !used.has(step))).toEqual([])
})

test('a crime of a civil servant goes the criminal way, and a PNS of Polri to the PPK who employs him', () => {
  expect([
    addresseeOf('pns', 'RUTE-ASN-DAERAH'),
    addresseeOf('pns', 'RUTE-PIDANA'),
    addresseeOf('pns', 'RUTE-ASN-POLRI'),
    addresseeOf('polri', 'RUTE-POLRI'),
  ]).toEqual(['asn', 'pidana', 'asn-polri', 'polri'])
  expect(followUpTables['asn-polri'].steps.sanksi?.by).toBe('ppk-kepegawaian')
})
