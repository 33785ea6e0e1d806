// Asks a running product, as /data/api describes it, and writes its answers down as the examples shown there: scripts/api-answers.mjs http://localhost:3000
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const file = resolve(import.meta.dirname, '../src/lib/api/given-answers.json')

/** A list is cut to its first two, one of words to its first six: what one answer has a thousand of says nothing more. */
export const cut = (answer) => {
  if (Array.isArray(answer)) return answer.slice(0, answer.some((one) => typeof one === 'object') ? 2 : 6).map(cut)
  if (answer === null || typeof answer !== 'object') return answer
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, cut(value)]))
}

/** Where the answer to one operation of the description is found; null: it needs somebody, sends something, or differs on each installation. */
export const addressOf = (path, operation) => {
  if (operation === undefined || 'security' in operation || ownOfEach.has(operation.operationId)) return null
  const filled = operation.parameters
    .filter((one) => one.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, example), path)
  const query = operation.parameters
    .filter((one) => one.in === 'query' && one.example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(example)}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}
/** Keys are drawn by each installation; the description is what is read here. */
const ownOfEach = new Set(['readPledgeKey', 'readOfficeKeys', 'readDescription'])

/** The cut answer to every operation that anybody may ask, by its id. */
export async function askAll(url) {
  const { paths } = await (await fetch(`${url}/api/v1/openapi.json`)).json()
  const asked = Object.entries(paths).flatMap(([path, methods]) => {
    const address = addressOf(path, methods.get)
    return address === null ? [] : [[methods.get.operationId, address]]
  })
  const answers = asked.map(async ([id, address]) => {
    const answer = await fetch(url + address)
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
    return [id, cut(await answer.json())]
  })
  return Object.fromEntries(await Promise.all(answers))
}

if (process.argv[1] === import.meta.filename) {
  const [, , url] = process.argv
  if (url === undefined) {
    console.error('Say where it runs: scripts/api-answers.mjs http://localhost:3000')
    process.exit(2)
  }
  const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  const now = `${JSON.stringify(await askAll(url.replace(/\/$/, '')), null, 2)}\n`
  writeFileSync(file, now)
  console.log(before === now ? `${file} says the same.` : `Wrote ${file}.`)
}
