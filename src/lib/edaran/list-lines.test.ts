import { expect, test } from 'vitest'
import type { CircularLine } from '#store/views'
import { issuedLine, receivedLine } from './list-lines.ts'

const at = '2026-11-29T02:00:00.000Z'
const line: CircularLine = {
  id: 'a',
  nodeId: 'b',
  kind: 'imbauan',
  number: '1',
  subject: 'Contoh',
  issuer: 'Contoh',
  zone: 'WITA',
  state: 'terkirim',
  at,
  deadlineAt: at,
  units: 5,
  unitsSent: 1,
  unitsAcknowledged: 1,
  unitsLate: 0,
  acknowledgedAt: at,
  passedOnAt: null,
  lateAt: null,
  remindedAt: null,
  children: 4,
}

test.each<[string, Partial<CircularLine>, string]>([
  ['is acknowledged first', { acknowledgedAt: null }, 'warn'],
  ['is late', { acknowledgedAt: null, lateAt: at }, 'bad'],
  ['waits to be passed on', {}, 'warn'],
  ['is passed on', { passedOnAt: at }, 'good'],
  ['was sent to all at once', { unitsSent: 5 }, 'good'],
  ['has nobody below', { units: 1, children: 0 }, 'good'],
  ['was taken back', { state: 'dicabut', acknowledgedAt: null, lateAt: at }, 'idle'],
])('what came and %s', (_what, more, look) => expect(receivedLine({ ...line, ...more }).look).toBe(look))

test('what was issued and taken back is neither red nor green', () => {
  expect(issuedLine({ ...line, unitsLate: 2 }).look).toBe('bad')
  expect(issuedLine({ ...line, unitsLate: 2, state: 'dicabut' }).look).toBe('idle')
  expect(issuedLine({ ...line, state: 'konsep' }).href).toBe('/meja/edaran/a/kirim')
})
