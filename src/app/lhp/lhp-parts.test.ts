import { expect, test } from 'vitest'
import { readParts } from './lhp-parts.ts'

test('parts of before the form asked for a name, and blanked copies, have empty words and no missing ones', () => {
  expect(readParts({ supervisor: { position: 'PKD' }, suspicion: null })).toMatchObject({
    supervisor: { name: '', position: 'PKD', assignmentLetter: '', address: '' },
  })
  expect(readParts({ supervisor: {}, suspicion: { event: 'Contoh' } }).suspicion).toMatchObject({ kind: 'netralitas' })
})
