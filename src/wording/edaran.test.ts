import { expect, test } from 'vitest'
import { circularMail, circularSms, nodeAddress } from './edaran.ts'

const facts = {
  about: 'pengingat',
  office: 'Desa Contoh',
  issuer: 'Bawaslu\nContoh',
  kind: 'imbauan',
  number: '138/PM.00.02/K.KI/11/2026',
  subject: 'Netralitas',
  linkCode: '0123456789abcdef0123',
  zone: 'WITA',
  deadlineAt: '2026-12-10T15:59:00.000Z',
} as const

test('a mail to an office says what came, from whom, by when, and the link of that office, in both languages', () => {
  const { subject, text } = circularMail(facts, 'https://netra.example')
  expect(subject).toBe('Netra: edaran 138/PM.00.02/K.KI/11/2026')
  const [ours = '', theirs = ''] = text.split('-----')
  for (const half of [ours, theirs]) {
    expect(half).toContain('Bawaslu Contoh')
    expect(half).toContain(nodeAddress('https://netra.example', facts.linkCode))
    expect(half).toMatch(/10 (Desember|December) 2026 23[.:]59 WITA/)
  }
  expect(ours).toContain('Pengingat untuk Desa Contoh')
  expect(theirs).toContain('A reminder for Desa Contoh')
})

test('a short message says it in one or two parts, with the link, in Indonesian', () => {
  const { text } = circularSms(facts, 'https://netra.example')
  expect(text).toContain('Pengingat: ')
  expect(text).toContain(nodeAddress('https://netra.example', facts.linkCode))
  expect(text).toContain('Bawaslu Contoh')
  expect(text.length).toBeLessThanOrEqual(306)
})
