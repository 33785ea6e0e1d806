import { plainDate } from '#law'
import { expect, test } from 'vitest'
import { fileTables } from './file-tables.ts'
import { standingOf } from './standing.ts'
import { followUpSteps } from './step.ts'
import { addressees } from './tables.ts'

const told = (step: (typeof followUpSteps)[number]) => [
  { step, happenedOn: plainDate('2024-11-01'), recordedAt: '2024-11-01T02:00:00.000Z' },
]

test('each step closes a file in these rows as it does where one file is read, and what runs beside it moves nothing', () => {
  for (const addressee of addressees)
    for (const step of followUpSteps) {
      const { at, closed } = standingOf(addressee, told(step), [])
      const row = fileTables.steps[addressee]?.[step]
      expect(row?.closes ?? false, `${addressee} ${step}`).toBe(closed)
      expect(row !== undefined, `${addressee} ${step}`).toBe(at === step)
    }
})

test('a sanction alone is carried out only where no source tells how it is', () => {
  const ending = addressees.filter((addressee) => fileTables.steps[addressee]?.sanksi?.closes)
  expect(ending).toEqual(['bpd', 'pejabat', 'penyelenggara', 'non-asn', 'lain'])
})
