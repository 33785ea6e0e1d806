import { expect, test } from 'vitest'
import { termHolders, termStates } from '#core'
import { partInWords } from './part-in-words.ts'

test('all of all is said once, and no part has the name of its whole', () => {
  const holders = ['semua', ...termHolders]
  const parts = holders.flatMap((holder) => ['semua', ...termStates].map((held) => `${holder} ${held}`))
  for (const measure of ['jangka-menurut-pemegang', 'penerusan-tanpa-kabar']) {
    expect(partInWords(measure, 'semua semua')).toBe('Semua')
    for (const part of measure === 'jangka-menurut-pemegang' ? parts : ['bkn semua', 'semua semua']) {
      const [whole, own] = partInWords(measure, part).split(': ')
      expect(own, part).not.toBe(whole)
    }
  }
})
