import { expect, test } from 'vitest'
import { publishableInstitutions } from './institutions.ts'

test('a body is told in full tens, and one with nineteen files or of a few people not at all', () => {
  expect(
    publishableInstitutions([
      { officeId: 'a', officeKind: 'bkn', files: 39, kept: 21, late: 9 },
      { officeId: 'b', officeKind: 'bkn-kanreg', files: 19, kept: 19, late: 0 },
      { officeId: 'c', officeKind: 'kecamatan', files: 90, kept: 19, late: 0 },
    ]),
  ).toEqual([
    { office: 'a', measure: 'berkas', atLeast: 30 },
    { office: 'a', measure: 'tepat', atLeast: 20 },
    { office: 'a', measure: 'lewat', atLeast: 0 },
  ])
})
