import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts, findAct, mayAct, plainDate, subjectKinds, type Act } from '#law'
import { mayI } from '../boleh/may-i.ts'
import { pegawaiKinds } from '../pegawai/kind.ts'
import { askedAs } from './asked-as.ts'
import { drawQuestions, questionsAsked } from './draw-questions.ts'
import { isUnderstood, markAnswers } from './mark-answers.ts'
import { questionBank } from './question-bank.ts'
import { reaches, type Question } from './question.ts'
import { questionsFor } from './questions-for.ts'

const day = plainDate('2024-11-20')
const bankOf = (actIds: readonly string[], kind: (typeof subjectKinds)[number]) =>
  questionBank({ actIds, kind, day, regime: null })
const everything = subjectKinds.flatMap((kind) => bankOf([], kind))

describe('every right answer stands in its row', () => {
  test('and there are questions enough to say so', () => {
    expect(everything.length).toBeGreaterThan(150)
    expect(new Set(everything.map(({ asks }) => asks))).toEqual(new Set(['reach', 'class', 'change', 'severity']))
    expect(new Set(everything.filter(({ asks }) => asks === 'reach').map(({ right }) => right))).toEqual(
      new Set(reaches),
    )
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length)
  })

  const rightBy: Readonly<Record<Question['asks'], (question: Question, act: Act) => unknown>> = {
    reach: ({ kind, conduct, regime }) => mayI({ kind, conduct, day, regime, situation: { kind: 'none' } }).verdict,
    class: (_, act) => act.class,
    change: (_, act) => act.class,
    severity: (_, act) => act.severity?.value,
  }
  test.each(everything.map((question) => [question.id, question] as const))('%s', (_, question) => {
    const act = findAct(question.by.id, day)
    if (act === null) throw new Error(`no act ${question.by.id}`)
    expect(question.right).toBe(rightBy[question.asks](question, act))
    expect(act.subjects).toContain(question.kind)
    expect([...question.conduct.named, question.conduct.excepts]).toContain(act.id)
    expect(question.options.filter((one) => one === question.right)).toHaveLength(1)
    expect(question.options.length).toBeGreaterThanOrEqual(3)
    // No rule without its article, and nothing unconfirmed is asked as a fact.
    expect(question.by.articles.length).toBeGreaterThan(0)
    expect(mayAct(act.mark)).toBe(true)
    if (question.asks === 'severity') expect(act.severity && mayAct(act.severity.mark)).toBe(true)
  })
})

test('a like of a PNS is ethics before candidates are fixed and discipline from then on', () => {
  const asked = bankOf(['SKB-D-06', 'SKB-E-04'], 'pns').filter(({ conduct }) => conduct.id === 'suka-unggahan')
  expect(asked.map(({ asks, of, right, before }) => [asks, of, right, before])).toEqual([
    ['reach', 'any', 'forbidden', null],
    ['class', 'bakal-calon', 'kode-etik', null],
    ['severity', 'bakal-calon', 'moral', null],
    ['reach', 'any', 'forbidden', null],
    ['class', 'calon', 'disiplin', null],
    ['change', 'calon', 'disiplin', 'kode-etik'],
    ['severity', 'calon', 'berat', null],
  ])
})

test('what one more row calls a crime is not offered as a wrong answer', () => {
  const [asked] = questionBank({ actIds: ['SKB-D-09'], kind: 'pns', day, regime: null }).filter(
    ({ asks }) => asks === 'class',
  )
  expect(asked?.options ?? []).not.toContain('pidana')
})

test('rows that are unconfirmed or disputed are asked of nobody', () => {
  const unsure = acts.filter(({ mark }) => !mayAct(mark)).map(({ id }) => id)
  expect(unsure.length).toBeGreaterThan(5)
  expect(subjectKinds.flatMap((kind) => unsure.flatMap((id) => bankOf([id], kind)))).toEqual([])
})

test('each sure row that names him has a question or two of its own', () => {
  const missing = subjectKinds.flatMap((kind) =>
    acts
      .filter((act) => mayAct(act.mark) && act.subjects.includes(kind) && findAct(act.id, day) === act)
      .filter((act) => !everything.some((one) => one.kind === kind && one.by.id === act.id))
      .map(({ id }) => `${kind} ${id}`),
  )
  expect(missing).toEqual([])
})

describe('the draw', () => {
  const bank = bankOf([], 'pns')
  test('is the same for the same person and text, and differs between people', () => {
    const of = (seed: string) => drawQuestions(bank, { seed }).map(({ id, options }) => [id, ...options])
    expect(of('orang-1/naskah-1')).toEqual(of('orang-1/naskah-1'))
    const sets = new Set(Array.from({ length: 200 }, (_, at) => JSON.stringify(of(`orang-${String(at)}`))))
    expect(sets.size).toBeGreaterThan(150)
  })

  test('reaches every question, asks nothing twice and loses no choice', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        const drawn = drawQuestions(bank, { seed })
        expect(drawn).toHaveLength(questionsAsked)
        expect(new Set(drawn.map(({ conduct }) => conduct.id)).size).toBe(questionsAsked)
        for (const { id, options } of drawn) {
          seen.add(id)
          expect([...options].sort()).toEqual([...(bank.find((one) => one.id === id)?.options ?? [])].sort())
        }
      }),
      { numRuns: 2_000 },
    )
    expect(bank.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([])
  })
})

test('everybody in a roll is asked two or three questions, about himself where a sure row speaks to him', () => {
  const asked = pegawaiKinds.map((kind) => {
    const questions = questionsFor({ actIds: ['SKB-D-06'], kind: askedAs(kind), day, regime: null }, { seed: kind })
    expect(questions.length).toBeGreaterThanOrEqual(2)
    return [kind, questions[0]?.kind]
  })
  expect(Object.fromEntries(asked)).toMatchObject({ pns: 'pns', pppk: 'pppk', honorer: 'pns', linmas: 'pns' })
})

test('understood is every answer right, and never an empty list', () => {
  const questions = drawQuestions(bankOf([], 'pns'), { seed: 'a' })
  const right = new Map(questions.map(({ id, right: one }) => [id, one]))
  const marked = (given: ReadonlyMap<string, string>) => markAnswers(questions, (id) => given.get(id) ?? null)
  expect(isUnderstood(marked(right))).toBe(true)
  const [first] = questions
  const wrong = first?.options.find((one) => one !== first.right) ?? ''
  expect(isUnderstood(marked(new Map(right).set(first?.id ?? '', wrong as never)))).toBe(false)
  expect(isUnderstood(marked(new Map()))).toBe(false)
  expect(isUnderstood([])).toBe(false)
  expect(marked(new Map([[first?.id ?? '', '<script>']]))[0]).toMatchObject({ given: null, isRight: false })
})
