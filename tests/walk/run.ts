/** `npm run walk`: one case of every kind, from the report to the end, with everybody on line and with every answer on paper. */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openBrowser } from '../support/browser.ts'
import { kinds } from './kinds.ts'
import type { Mode } from './handle.ts'
import { personAt, signIn, type Person, type Walk } from './person.ts'
import { startHere } from './product.ts'
import { publicSanctions } from './public.ts'
import { walkOne } from './walk-one.ts'

const modes: readonly Mode[] = ['daring', 'kertas']

const usage = `Usage: npm run walk -- [--kind ID] [--mode ${modes.join('|')}] [--pictures FOLDER] [--url ADDRESS]

Kinds: ${kinds.map(({ id }) => id).join(', ')}. Without --url it starts a product of its own with data of its own.`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', multiple: true },
      mode: { type: 'string' },
      pictures: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const wanted = kinds.filter(({ id }) => values.kind?.includes(id) ?? true)
  const ways = modes.filter((mode) => values.mode === undefined || values.mode === mode)
  if (values.help || wanted.length === 0 || ways.length === 0) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const product = values.url === undefined ? await startHere() : { url: values.url, stop: () => Promise.resolve() }
  const browser = await openBrowser()
  try {
    return await walkAll({ browser, url: product.url, pictures: values.pictures ?? null }, wanted, ways)
  } finally {
    await browser.close()
    await product.stop()
  }
}

async function walkAll(walk: Walk, wanted: typeof kinds, ways: readonly Mode[]): Promise<number> {
  const citizen = await personAt(walk, '')
  const people = new Map<string, Person>()
  const seated = async (name: string) => {
    const known = people.get(name)
    if (known !== undefined) return known
    const person = await personAt(walk, name)
    await signIn(person)
    people.set(name, person)
    return person
  }
  const before = await publicSanctions(citizen)
  let closed = 0
  for (const mode of ways)
    for (const kind of wanted) {
      const begin = performance.now()
      const line = `${kind.id.padEnd(16)}${mode.padEnd(8)}`
      try {
        const { papers, clocks } = await walkOne({ citizen, seated }, kind, mode)
        closed++
        const seconds = ((performance.now() - begin) / 1000).toFixed(0)
        console.log(`${line}closed   ${papers} papers, ${clocks} clocks, ${seconds} s`)
      } catch (error) {
        console.log(`${line}STOPPED  ${error instanceof Error ? error.message : String(error)}`)
        await Promise.all([...people.values()].map((one) => one.picture(`${kind.id}-${mode}/stopped-${one.name}`)))
      }
    }
  const isCounted = await counts(citizen, before + closed)
  console.log(`angka: ${before} sanctions before, ${closed} closed here, ${isCounted ? 'all counted' : 'NOT COUNTED'}`)
  return closed === wanted.length * ways.length && isCounted ? 0 : 1
}

/** The public count is drawn anew by a sweep. */
async function counts(citizen: Person, expected: number): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await publicSanctions(citizen)) === expected) return true
    await sleep(2000)
  }
  return false
}

process.exitCode = await main()
