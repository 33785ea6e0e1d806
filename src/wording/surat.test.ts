import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { reminderMail, type ReminderFacts } from './surat.ts'

const facts: ReminderFacts = {
  rung: 'mendagri',
  actingOffice: 'Bupati\r\nBcc: jahat@contoh.id',
  ruleId: 'F5',
  dueOn: plainDate('2024-11-20'),
  dueAt: '2024-11-20T16:00:00.000Z',
  zone: 'WITA',
  about: 'penerusan',
}

test('a mail says in both languages who must act, by when in the zone of the office, and on what', () => {
  const { subject, text } = reminderMail(facts, 'https://netra.example')
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text).toContain('Rabu, 20 November 2024 (lewat sejak 21 November 2024 00.00 WITA)')
  expect(text).toContain('Dasar: F5, PPK memeriksa dan menjatuhkan hukuman, Alur BKN, Oktober 2024 (bukan pasal)')
  expect(text).toContain('https://netra.example/masuk\n')
  expect(text.indexOf('Satu penerusan')).toBeLessThan(text.indexOf('A referral was not'))
  // What stands in the name of an office cannot begin a line of its own.
  expect(text).not.toMatch(/^Bcc/m)
})

test('the subject is the same whatever is told', () => {
  const other = { ...facts, rung: 'sebelum', about: 'perkara', actingOffice: 'x' } as const
  expect(reminderMail(other, 'https://netra.example').subject).toBe(
    reminderMail(facts, 'https://netra.example').subject,
  )
})
