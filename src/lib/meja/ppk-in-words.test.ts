import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { capacityWords } from '../akun/role-words.ts'
import { ppkInWords } from './ppk-in-words.ts'

const actedOn = plainDate('2024-10-17')
const today = plainDate('2024-12-02')
const employer = { id: '1', code: 'KDH-64.01', name: 'Bupati Paser' }
const pjs = {
  name: 'Contoh Pjs',
  capacity: 'pjs',
  decreeNumber: 'Contoh/2',
  decreeOn: plainDate('2024-09-23'),
  from: plainDate('2024-09-25'),
  until: plainDate('2024-11-24'),
} as const
const bupati = { ...pjs, name: 'Contoh Bupati', capacity: 'definitif', until: null } as const
const on = (day: typeof today, ...holders: readonly (typeof pjs | typeof bupati)[]) => ({
  day,
  ppk: { employer, holders },
})

test('the desk reads who holds the office today, in which capacity and by which decree', () => {
  expect(ppkInWords(on(actedOn, pjs), on(actedOn, pjs))).toEqual([
    `Bupati Paser, pejabat pembina kepegawaian pada Kamis, 17 Oktober 2024: Contoh Pjs, ${capacityWords.pjs()}, SK Contoh/2, Senin, 23 September 2024.`,
  ])
})

test('the one of the day of the act comes after and is named as such, only where it was another', () => {
  const lines = ppkInWords(on(today, bupati), on(actedOn, pjs))
  expect(lines.map((line) => [line.includes('Contoh Bupati'), line.includes('hari perbuatan')])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(ppkInWords(on(today, bupati), on(actedOn, bupati))).toHaveLength(1)
})

test('nobody recorded is said, and an unknown employer is not guessed at', () => {
  expect(ppkInWords(on(actedOn), on(actedOn))).toEqual([
    'Bupati Paser: siapa pejabat pembina kepegawaian pada Kamis, 17 Oktober 2024 belum tercatat di sini.',
  ])
  expect(ppkInWords({ day: today, ppk: null }, { day: actedOn, ppk: null })).toEqual([])
})
