import { expect, test } from 'vitest'
import { termHolders, termStates } from '#core'
import { partInWords } from './part-in-words.ts'

const nobody = new Map<string, string>()

test('all of all is said once, and no part has the name of its whole', () => {
  const holders = ['semua', ...termHolders]
  const parts = holders.flatMap((holder) => ['semua', ...termStates].map((held) => `${holder} ${held}`))
  for (const measure of ['jangka-menurut-pemegang', 'penerusan-tanpa-kabar']) {
    expect(partInWords(measure, 'semua semua', nobody)).toBe('Semua')
    for (const part of measure === 'jangka-menurut-pemegang' ? parts : ['bkn semua', 'semua semua']) {
      const [whole, own] = partInWords(measure, part, nobody).split(': ')
      expect(own, part).not.toBe(whole)
    }
  }
})

test('an election and an office are named, also where the code has a blank', () => {
  const names = new Map([
    ['pemilu-2024', 'Pemilu 2024'],
    ['KANREG 8', 'Kantor Regional 8'],
  ])
  expect(partInWords('jangka-menurut-pemilihan', 'pemilu-2024 tepat', names)).toMatch(/^Pemilu 2024: /)
  expect(partInWords('jangka-menurut-pemilihan', 'pilkada-2024 tepat', names)).toMatch(/^pilkada-2024: /)
  expect(partInWords('berkas-instansi', 'KANREG 8 berkas', names)).toMatch(/^Kantor Regional 8: /)
})
