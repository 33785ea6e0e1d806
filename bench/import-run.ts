/** One import as the command does it, in a process of its own, so that its memory is its own: `import-run.ts FILE OFFICE`. */
import { readRoll } from '#app'
import { systemActors } from '#store'
import { readConfig } from '../src/main/config.ts'
import { databaseUrls } from '../src/main/child-life.ts'
import { wire } from '../src/main/wire.ts'

const [file = '', office = ''] = process.argv.slice(2)
const { netra, close } = await wire(readConfig(process.env), { app: databaseUrls('owner').owner }, { poolSize: 2 })
const steps: number[] = []
const started = performance.now()
let last = started
const answer = await readRoll(netra, {
  actor: systemActors.loader,
  officeCode: office,
  source: { path: file },
  choices: { makeUnits: true },
  keep: true,
  at: netra.clock(),
  progress: () => {
    steps.push(performance.now() - last)
    last = performance.now()
  },
})
const ms = performance.now() - started
if (!answer.ok) throw new Error(answer.refusal.reason)
const { rows, rejectedRows, taken, readerRssMb } = answer.value
process.stdout.write(
  `${JSON.stringify({ ms, readMs: last - started, steps, rows, rejectedRows, joined: taken.joined, same: taken.same, readerRssMb, rssMb: process.resourceUsage().maxRSS / 1024 })}\n`,
)
await close()
