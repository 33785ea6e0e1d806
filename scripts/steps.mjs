/** The steps of `npm test` and `npm run check`: each runs, says how it went in numbers, and never hides another's fault. */
import { spawn } from 'node:child_process'
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
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
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
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot be loaded has no test to fail, and a teardown can fail after every test has passed.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, isRight && numPassedTests > 0 ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** svelte-check reads the components and, with them, every TypeScript file of the project. */
const types = whole(
  'types',
  tool('svelte-check/bin/svelte-check'),
  '--tsconfig',
  'tsconfig.json',
  '--threshold',
  'error',
  '--output',
  'human',
)
const purity = whole('purity', tool('typescript/bin/tsc'), '-p', 'tsconfig.pure.json')
const eslint = [tool('eslint/bin/eslint.js'), '.']
const lint = whole('lint', ...eslint)
/** Only what changed. What another file's types have done to a file is seen by `npm test`, which reads them all. */
const lintChanged = whole(
  'lint',
  ...eslint,
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

/**
 * Lines stand side by side; the groups follow one another. There is one line more than there are cores, because servers and browsers
 * wait much of their time; with two more they time each other out. Whatever takes longest begins first.
 */
const source = [types, tests('fence'), tests('unit'), purity, format]
const groups = {
  daily: [[[synced]], [[lintChanged], source]],
  everything: [
    [[synced]],
    [
      [pages, tests('desk'), tests('db')],
      [lint, after('build', tests('e2e')), tests('unit'), format],
      [tests('fence'), purity, types, after('build', tests('start'))],
    ],
  ],
}

/** A step that waits for one of another line. */
function after(needed, step) {
  return { ...step, needed }
}

const inLine = async (steps, ended) => {
  const results = []
  for (const { name, run, needed } of steps) {
    if (needed) await ended.of(needed)
    const begin = performance.now()
    const { passed, failed, output } = await run()
    ended.tell(name)
    const seconds = (performance.now() - begin) / 1000
    if (output !== '') console.log(`\n── ${name}\n${output.trimEnd()}`)
    else console.log(`${name}: ${passed} passed in ${seconds.toFixed(1)} s`)
    results.push({ name, passed, failed, seconds })
  }
  return results
}

/** Who waits for a step, and who tells that it ended, right or wrong. */
function endings() {
  const tellers = new Map()
  const promises = new Map()
  const promiseOf = (name) => {
    if (!promises.has(name)) promises.set(name, new Promise((resolve) => tellers.set(name, resolve)))
    return promises.get(name)
  }
  return { of: promiseOf, tell: (name) => promiseOf(name) && tellers.get(name)() }
}

/** @param {'daily' | 'everything'} which */
export async function runSteps(which) {
  const results = []
  const ended = endings()
  for (const lines of groups[which])
    results.push(...(await Promise.all(lines.map((steps) => inLine(steps, ended)))).flat())
  console.log('')
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(8)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    )
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}
