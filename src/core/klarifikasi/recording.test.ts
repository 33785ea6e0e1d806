import { expect, test } from 'vitest'
import { unsaidOf } from './recording.ts'

const made = { made: true, sha256: 'ab'.repeat(32), minutesLong: 45, keptWhere: 'Lemari berkas, diska 3' } as const

test('a recording is named by hash, length and place, or by why there is none', () => {
  expect(unsaidOf(made)).toBeNull()
  expect(unsaidOf({ made: false, consented: false, why: 'Tidak bersedia direkam.' })).toBeNull()
})

test.each([
  [{ ...made, sha256: 'ab' }, 'sha256'],
  [{ ...made, sha256: 'zz'.repeat(32) }, 'sha256'],
  [{ ...made, minutesLong: 0 }, 'minutesLong'],
  [{ ...made, minutesLong: 1_441 }, 'minutesLong'],
  [{ ...made, minutesLong: Number.NaN }, 'minutesLong'],
  [{ ...made, keptWhere: '  ' }, 'keptWhere'],
  [{ made: false, consented: true, why: ' ' }, 'why'],
] as const)('%o leaves %s open', (recording, field) => {
  expect(unsaidOf(recording)?.field).toBe(field)
})
