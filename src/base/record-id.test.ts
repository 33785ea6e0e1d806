import { expect, test } from 'vitest'
import { isRecordId } from './record-id.ts'

const id = '0199a1b2-0000-7000-8000-00000000abcd'

test.each(['-'.repeat(36), 'a'.repeat(36), id.toUpperCase(), `${id}\n`, ''])('%j is no id, and %s is', (given) => {
  expect([isRecordId(given), isRecordId(id)]).toEqual([false, true])
})
