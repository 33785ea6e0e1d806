import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { productToLookAt, type Product } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt()
})

const run = promisify(execFile)
const questions = [
  { regime: 'pilkada', rule: 'P12', extended: true, start: '2024-10-17T09:00', office: '33.19' },
  { regime: 'pilkada', rule: 'P4', start: '2024-10-17T23:59', office: '94.01' },
  { regime: 'pemilu', rule: 'M14', start: '2024-11-25T10:00', office: '91', holiday: '2024-11-28' },
  { regime: 'pemilu', rule: 'F3', start: '2024-04-05T08:00', office: '64.01.01' },
] as const
type Question = (typeof questions)[number]

const ask = async (question: Readonly<Record<string, unknown>>) => {
  const answer = await fetch(
    `${product.url}/api/v1/tenggat?${new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)])).toString()}`,
  )
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as Readonly<Record<string, unknown>>,
  }
}
async function command(question: Question): Promise<unknown> {
  const options = Object.entries(question).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, String(value)],
  )
  const { stdout } = await run(process.execPath, ['src/main/cli.ts', 'tenggat', ...options, '--json'])
  return JSON.parse(stdout)
}

test.each(questions)('the address and the command give one answer: $rule from $start', async (question) => {
  const { status, body } = await ask(question)
  expect(status).toBe(200)
  expect(body).toEqual(await command(question))
})

test('Kudus 2024, day by day', async () => {
  const { body } = await ask(questions[0])
  expect(body).toMatchObject({
    dueOn: '2024-10-21',
    dueAt: '2024-10-22T00:00:00+07:00',
    zone: 'WIB',
    rule: 'P12',
    verification: 'U',
  })
  expect(body['steps']).toHaveLength(5)
})

test.each([
  [400, { regime: 'pilkada', office: '33.19' }],
  [422, { regime: 'pilkada', rule: 'P12', start: '2024-02-30T09:00', office: '33.19' }],
  [422, { regime: 'pemilu', rule: 'P12', start: '2024-10-17', office: '33.19' }],
  [422, { regime: 'pilkada', rule: 'P14', start: '2024-10-17', office: '33.19' }],
  [404, { regime: 'pilkada', rule: 'P99', start: '2024-10-17', office: '33.19' }],
  [404, { regime: 'pilkada', rule: 'P12', start: '2024-10-17', office: '99.99' }],
])('%i with a sentence for %o', async (status, question) => {
  const answer = await ask(question)
  expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
  expect(String(answer.body['title']).length).toBeGreaterThan(20)
})

test('the page of an answer needs nothing but its address', async () => {
  const page = await (
    await fetch(`${product.url}/tenggat?regime=pilkada&rule=P12&extended=on&start=2024-10-17T09%3A00&zone=WIB`)
  ).text()
  for (const words of ['Senin, 21 Oktober 2024', 'UU 1/2015 ps. 134(5)-(6)', 'belum terkonfirmasi'])
    expect(page).toContain(words)
  expect(page).not.toContain('<script')
  const wrong = await (
    await fetch(`${product.url}/tenggat?regime=pilkada&rule=P14&start=2024-10-17T09%3A00&zone=WIB`)
  ).text()
  expect(wrong).toContain('tidak mempunyai jangka waktu sendiri')
  expect(wrong).toContain('value="2024-10-17T09:00"')
})

test('the second calculator says what Pasaman Barat learnt, and what a consent that came before lifts', async () => {
  const ask = async (question: string) => (await fetch(`${product.url}/tenggat/pelantikan?${question}`)).text()
  const barred = await ask('fixed=2024-09-22&on=2024-03-22')
  for (const words of [
    'Hari pertama yang dilarang: Jumat, 22 Maret 2024',
    'UU 10/2016 ps. 71(2)',
    'belum terkonfirmasi',
  ])
    expect(barred).toContain(words)
  expect(barred).toContain('dilarang tanpa persetujuan tertulis menteri.')
  expect(barred).not.toContain('<script')
  expect(await ask('fixed=2024-09-22&on=2024-03-22&number=1%2FContoh&consented=2024-03-21')).toContain('tidak dilarang')
  const half = await ask('fixed=2024-09-22&on=2024-03-22&number=1%2FContoh')
  expect(half).toContain('Isi tanggal persetujuan')
  expect(half).toContain('value="1/Contoh"')
})
