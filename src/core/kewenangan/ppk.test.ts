import { expect, test } from 'vitest'
import { parsePlainDate, plainDate } from '#law'
import vectors from '../../../tests/vectors/ppk.json' with { type: 'json' }
import { capacities } from '../akses/role.ts'
import type { OfficeId } from './office.ts'
import { employerOf, ppkOn, type PpkHolder } from './ppk.ts'

const office = (code: string) => code as OfficeId
const lines = vectors.lines.map((line) => ({ office: office(line.office), employer: office(line.employer) }))

test.each(vectors.employers)('who works at $office and comes from $home is employed by $employer: $because', (told) => {
  const { home } = told
  expect(employerOf({ office: office(told.office), home: home === null ? null : office(home) }, lines)).toBe(
    told.employer,
  )
})

const holders: readonly PpkHolder[] = vectors.holders.map(({ capacity, decreeOn, from, until, ...told }) => ({
  ...told,
  capacity: capacities.find((known) => known === capacity) ?? 'definitif',
  decreeOn: decreeOn === null ? null : plainDate(decreeOn),
  from: plainDate(from),
  until: until === null ? null : parsePlainDate(until),
}))

test.each(vectors.days)('on $day the PPK is $held: $because', ({ day, held }) => {
  expect(ppkOn(holders, plainDate(day)).map(({ name, capacity }) => `${name} ${capacity}`)).toEqual(held)
})
