import { describe, expect, test } from 'vitest'
import type { LinkedCircular } from '#app'
import { markAnswers, questionBank, smallestShown } from '#core'
import { plainDate, subjectKinds } from '#law'
import { courseInWords } from '../belajar/course-in-words.ts'
import { courseRows } from '../jangkauan/reach-in-words.ts'
import { circularInWords } from './circular-in-words.ts'
import { isReader } from './is-reader.ts'
import { errorsOf, questionInWords } from './question-in-words.ts'

const day = plainDate('2024-11-20')
const bank = subjectKinds.flatMap((kind) => questionBank({ actIds: [], kind, day, regime: null }))

describe('a question', () => {
  test('has a sentence without blanks, and choices that read differently', () => {
    for (const [at, question] of bank.entries()) {
      const { says, options, told } = questionInWords(question, at)
      expect(says, question.id).toMatch(/\?$/)
      expect(says, question.id).not.toMatch(/undefined|\{|: \?/)
      expect(new Set(options.map((option) => option.says)).size, question.id).toBe(question.options.length)
      expect(told).toBeNull()
    }
  })

  test('is explained with its article once it was answered, and never before', () => {
    const questions = bank.slice(0, 3)
    const [asked] = questions
    const wrong = asked?.options.find((option) => option !== asked.right) ?? null
    const answered = markAnswers(questions, (id) => (id === asked?.id ? wrong : null))
    const [first, second] = answered.map((one, at) => questionInWords(one.question, at, one))
    expect(first?.told?.isRight).toBe(false)
    expect(first?.told?.row.articles.length).toBeGreaterThan(0)
    expect(second?.told).toBeNull()
    expect(Object.keys(errorsOf(answered))).toEqual(['soal1', 'soal2', 'soal3'])
  })
})

describe('a course', () => {
  test.each(subjectKinds)('for %s ends in questions and has one thing a page', (kind) => {
    const { parts } = courseInWords(kind, day)
    expect(parts[0]?.part).toBe('awal')
    expect(parts.at(-1)?.part).toBe('soal')
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part.title).not.toBe('')
  })

  test('tells whom no row names that what follows is not his', () => {
    const start = courseInWords('honorer', day).parts[0]
    expect(start?.part === 'awal' ? start.without : '').toContain('Itu bukan izin')
    const own = courseInWords('pns', day).parts[0]
    expect(own?.part === 'awal' ? own.without : '').toBeNull()
  })
})

const circular: LinkedCircular = {
  ...{ edaranId: 'e', kind: 'imbauan', number: '1', letterOn: '2024-11-01', subject: 'Contoh', basis: 'SKB 2022' },
  ...{ issuer: 'Contoh', zone: 'WITA', actIds: [], regime: null, deadlineAt: '2024-12-01T00:00:00.000Z' },
  ...{ isWithdrawn: false, nodeId: 'n', office: 'Kantor Contoh', coverNote: null },
  version: {
    ...{ n: 2, fileId: 'f', fileName: 'a.pdf', sha256: '', verdict: 'utuh', senderWords: null, changes: null },
    addedAt: '2024-11-02T00:00:00.000Z',
  },
  reader: {
    ...{ pegawaiId: 'p', name: 'Contoh Guru', kind: 'pns', homeId: 'n', unit: 'SD Contoh', standing: 'counted' },
    ...{ required: 2, delivered: null, read: null, understood: null },
  },
}
type Reader = NonNullable<LinkedCircular['reader']>
const stand = (reader: Partial<Reader>) => {
  if (circular.reader === null) throw new Error('no reader')
  return circularInWords({ ...circular, reader: { ...circular.reader, ...reader } }).reader
}

test('what a reader does next follows from how far he came with the text that is shown', () => {
  expect(stand({})).toMatchObject({ next: 'read', why: null })
  expect(stand({ read: 1 })?.why).toContain('berubah')
  expect(stand({ read: 1, required: 1 })?.why).toContain('masih berlaku')
  expect(stand({ read: 2 })).toMatchObject({ next: 'answer' })
  expect(stand({ read: 2, understood: 1 })).toMatchObject({ next: 'answer' })
  expect(stand({ read: 2, understood: 2 })).toMatchObject({ next: 'done' })
  for (const standing of ['left', 'elsewhere', 'other-kind'] as const)
    expect(stand({ standing, homeId: null })).toMatchObject({ next: 'nothing' })
  expect(circularInWords({ ...circular, reader: null }).reader).toBeNull()
})

test('a file that was changed after it was signed says so, with the words of its sender', () => {
  const broken = {
    ...circular,
    version: { ...circular.version, verdict: 'berubah', senderWords: 'Cap basah' } as const,
  }
  expect(circularInWords(broken).broken).toContain('Cap basah')
  expect(circularInWords(circular).broken).toBeNull()
})

test('the preview of a messenger has opened nothing', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36'
  expect([phone, 'WhatsApp/2.23', 'TelegramBot (like TwitterBot)', null].map(isReader)).toEqual([
    ...[true, false, false, false],
  ])
})

test('of few who finished nobody reads a number, nor by subtracting', () => {
  const row = (name: string, people: number, finished: number) => ({ office_id: name, name, people, finished })
  const shown = courseRows([row('A', 40, 20), row('B', 30, 12), row('C', 12, smallestShown - 1), row('D', 3, 0)])
  const hidden = shown.filter(({ finished }) => finished.includes('disembunyikan')).map(({ unit }) => unit)
  expect(hidden).toContain('C')
  expect(hidden).toContain('D')
  expect(hidden.filter((unit) => unit !== 'D').length).toBeGreaterThan(1)
  const three = courseRows([row('A', 40, 20), row('B', 30, 12), row('C', 50, 30), row('D', 3, 0)])
  expect(three.map(({ finished }) => finished.includes('disembunyikan'))).toEqual([false, false, true, true])
  expect(courseRows([row('A', 40, 20), row('B', 30, 0)]).map(({ finished }) => finished)).toEqual([
    '20 dari 40',
    '0 dari 30',
  ])
})
