import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { RefusalByReceipt } from '#app'
import { plainDate } from '#law'
import { Status } from '../api/answers.ts'
import { refusalAnswer } from './refusal-answer.ts'

const at = '2024-10-07T03:00:00.000Z'
const office = { id: 'o', code: 'BAWASLU-33.19', name: 'Bawaslu Kabupaten Kudus', zone: 'WIB' } as const
const refused: RefusalByReceipt = {
  id: 'r',
  kind: 'loket',
  caseId: null,
  regime: null,
  reason: 'bukan-pelapor',
  refusedAt: at,
  askUntilOn: plainDate('2024-10-21'),
  askUntil: '2024-10-21T17:00:00.000Z',
  reopenedAs: null,
  receivedAt: null,
  office,
  above: [{ id: 'p', name: 'Bawaslu Provinsi Jawa Tengah', zone: 'WIB' }],
  looks: [],
}
const look: RefusalByReceipt['looks'][number] = {
  origin: 'pelapor',
  office: 'Bawaslu Provinsi Jawa Tengah',
  zone: 'WIB',
  askedAt: at,
  dueOn: plainDate('2024-10-14'),
  lateSince: null,
  outcome: null,
  reason: null,
  basis: null,
  decidedAt: null,
}
const decided = { ...look, outcome: 'dikembalikan', reason: 'Contoh', basis: 'N26', decidedAt: at } as const

test.each([
  ['fresh', refused, 'ditolak-di-loket', { who: 'pelapor', by: refused.askUntil }],
  ['asked', { ...refused, looks: [look] }, 'ditolak-di-loket', { who: 'tingkat-atas', by: '2024-10-14T17:00:00.000Z' }],
  ['sent back', { ...refused, looks: [decided], reopenedAs: 'dikembalikan' }, 'dikembalikan', { who: 'pelapor' }],
  ['taken in', { ...refused, looks: [decided], reopenedAs: 'dikembalikan', receivedAt: at }, 'dikembalikan', null],
] as const)(
  'a refusal at a counter, %s, says where it stands and who is next, as the API describes it',
  (_, row, status, next) => {
    const answer = refusalAnswer(row, '2024-10-08T03:00:00.000Z', 'id')
    expect(v.parse(Status, answer)).toEqual(answer)
    expect(answer.status).toBe(status)
    if (next === null) expect(answer.next).toBeNull()
    else expect(answer.next).toMatchObject(next)
  },
)
