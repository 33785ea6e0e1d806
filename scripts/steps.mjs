/** The steps of `npm test` and `npm run check`: each runs, says how it went in numbers, and never hides another's fault. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { node, root } from './ready.mjs'

const tool = (path) => join(root, 'node_modules', path)

/** Output waits for the end, so that steps side by side do not talk across each other. */
async function runNode(args) {
  const child = spawn(node(), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Products, workers and tools are started a hundred times: what Node has made of a source once is kept, as for `npm start`.
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      ...process.env,
      FORCE_COLOR: '0',
      NO_COLOR: '1',
    },
  })
  const ended = new Promise((resolve) =>
    child.on('error', (fault) => resolve([1, fault.message])).on('close', (code, signal) => resolve([code, signal])),
  )
  const [out, err, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  // Whoever was killed from outside could not say so itself.
  return { isRight: code === 0, output: `${out}${err}${signal === null ? '' : `\nended by: ${signal}`}` }
}

/** A step that is right or wrong as a whole. */
const whole = (name, ...args) => ({
  name,
  run: async () => {
    const { isRight, output } = await runNode(args)
    return { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1, output: isRight ? '' : output }
  },
})

/** A step that counts its tests. A run without a report, or without a test, is a failure. */
const tests = (project) => ({
  name: project,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netra-report-'))
    const report = join(folder, 'report.json')
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { isRight, output } = await runNode([tool('vitest/vitest.mjs'), ...args])
    const counted = count(report, isRight)
    rmSync(folder, { recursive: true, force: true })
    return { ...counted, output: isRight ? '' : output }
  },
})

function count(report, isRight) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot be loaded has no test to fail, and a teardown can fail after every test has passed.
    const failed = Math.max(numFailedTests, isRight && numPassedTests > 0 ? 0 : 1)
    return { passed: numPassedTests, failed, again: testResults.flatMap(triedAgain) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** The tests of a file that passed only when they were tried again, each with what it had waited for. */
const triedAgain = ({ assertionResults }) =>
  assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(
      ({ fullName, failureMessages }) => `${fullName}\n  ${failureMessages[0]?.split('\n').slice(0, 4).join('\n  ')}`,
    )

/** svelte-check reads the components and, with them, every TypeScript file of the project; the native compiler in a third of the time. */
const svelteCheck = [
  tool('svelte-check/bin/svelte-check'),
  '--tsconfig',
  'tsconfig.json',
  '--threshold',
  'error',
  '--output',
  'human',
  '--tsgo',
]
const checked = whole('types', ...svelteCheck)
const types = {
  ...checked,
  run: () => {
    // What it made of a component that is no more would be read as if it were.
    rmSync(join(root, '.svelte-kit/.svelte-check'), { recursive: true, force: true })
    return checked.run()
  },
}
const purity = whole('purity', tool('@typescript/native/bin/tsc'), '-p', 'tsconfig.pure.json')
/** TypeScript, with its types; what a change in one file does to another is seen, because all are read. */
const lint = whole('lint', tool('oxlint/bin/oxlint'), '-c', '.oxlintrc.jsonc', '.')
/** Components without their types, so that one that did not change need not be read again. */
const components = whole(
  'components',
  tool('eslint/bin/eslint.js'),
  'src/**/*.svelte',
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  join(root, 'node_modules/.cache/eslint/'),
)

const format = whole(
  'format',
  tool('prettier/bin/prettier.cjs'),
  '--check',
  '--log-level',
  'warn',
  '--cache',
  '--cache-location',
  join(root, 'node_modules/.cache/prettier/check'),
  '.',
)

const pages = whole(
  'build',
  '--input-type=module',
  '--eval',
  `import { build } from ${JSON.stringify(new URL('ready.mjs', import.meta.url).href)}; build()`,
)

/** Kit's own types, which both the check of the types and the build would write: once, before either. */
const synced = whole('kit', tool('@sveltejs/kit/svelte-kit.js'), 'sync')

/** Migrated and loaded once; each step that needs a database starts from a copy. */
const madeTemplates = join(tmpdir(), `netra-templates-${randomUUID()}`)
process.env.NETRA_TEST_TEMPLATES = madeTemplates
process.on('exit', () => {
  for (const folder of [madeTemplates, `${madeTemplates}.draft`]) rmSync(folder, { recursive: true, force: true })
})
const templates = whole('templates', join(root, 'tests/support/make-templates.ts'), madeTemplates)

/** A step that waits for others, whether they end right or wrong. */
const after = (needed, step) => ({ ...step, needed })

const withDatabase = (step) => after(['templates'], step)
const withPages = (step) => after(['build', 'templates'], step)

/**
 * The groups follow one another. Within one, each hand takes the next step that may begin, the longest first, so that the short ones fill
 * what is left. There is one hand more than there are cores, because servers and browsers wait some of their time; with two more the
 * same work took longer, and no step gained.
 */
const groups = {
  daily: [
    { hands: 1, steps: [synced] },
    { hands: 2, steps: [lint, types, components, tests('unit'), tests('fence'), format, purity] },
  ],
  everything: [
    { hands: 1, steps: [synced] },
    {
      hands: 3,
      steps: [
        templates,
        pages,
        withPages(tests('desk')),
        withPages(tests('e2e')),
        withPages(tests('start')),
        withDatabase(tests('db')),
        withPages(tests('story')),
        types,
        components,
        lint,
        tests('unit'),
        format,
        tests('fence'),
        purity,
      ],
    },
  ],
}

async function inGroup({ hands, steps }) {
  const waiting = [...steps]
  const ended = new Set()
  const results = []
  const running = new Set()
  const mayBegin = ({ needed = [] }) => needed.every((name) => ended.has(name))
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < hands ? waiting.findIndex(mayBegin) : -1
    if (next === -1) {
      if (running.size === 0) throw new Error(`no step may begin: ${waiting.map(({ name }) => name).join(', ')}`)
      await Promise.race(running)
      continue
    }
    const [step] = waiting.splice(next, 1)
    const work = tell(step).then((result) => {
      ended.add(step.name)
      running.delete(work)
      results.push(result)
    })
    running.add(work)
  }
  return results
}

async function tell({ name, run }) {
  const begin = performance.now()
  const { passed, failed, output, again = [] } = await run()
  const seconds = (performance.now() - begin) / 1000
  if (output !== '') console.log(`\n── ${name}\n${output.trimEnd()}`)
  else console.log(`${name}: ${passed} passed in ${seconds.toFixed(1)} s`)
  for (const test of again) console.log(`${name}: passed only when tried again: ${test}`)
  return { name, passed, failed, seconds }
}

/** @param {'daily' | 'everything'} which */
export async function runSteps(which) {
  const results = []
  for (const group of groups[which]) results.push(...(await inGroup(group)))
  console.log('')
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(10)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    )
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}
