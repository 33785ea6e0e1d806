import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { ppkInWords } from './ppk-in-words.ts'

const day = plainDate('2024-10-17')
const employer = { id: '1', code: 'KDH-64.01', name: 'Bupati Paser' }
const pjs = {
  name: 'Contoh Pjs',
  capacity: 'pjs',
  decreeNumber: 'Contoh/2',
  decreeOn: plainDate('2024-09-23'),
  from: plainDate('2024-09-25'),
  until: plainDate('2024-11-24'),
} as const

test('the desk reads who held the office that day, in which capacity and by which decree', () => {
  expect(ppkInWords({ employer, holders: [pjs] }, day)).toEqual([
    'Bupati Paser, pejabat pembina kepegawaian pada Kamis, 17 Oktober 2024: Contoh Pjs, Penjabat sementara (Pjs), SK Contoh/2, Senin, 23 September 2024.',
  ])
})

test('nobody recorded is said, and an unknown employer is not guessed at', () => {
  expect(ppkInWords({ employer, holders: [] }, day)).toEqual([
    'Bupati Paser: siapa pejabat pembina kepegawaian pada Kamis, 17 Oktober 2024 belum tercatat di sini.',
  ])
  expect(ppkInWords(null, day)).toEqual([])
})
