import { expect, test } from 'vitest'
import { rights } from '../akses/rights.ts'
import { cardExpires, fieldRoles } from './field-card.ts'

test('a card opens for fourteen days', () => {
  expect(cardExpires('2024-10-10T02:00:00.000Z')).toBe('2024-10-24T02:00:00.000Z')
})

test('whoever is given one may write an LHP at his own office', () => {
  for (const role of fieldRoles) expect(rights[role]['write-lhp']).toEqual(['own'])
})
