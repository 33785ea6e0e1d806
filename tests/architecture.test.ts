/** Who may import whom. This table is the architecture; the tests keep it true. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

type Rule = { readonly layers: readonly string[]; readonly packages: readonly string[] }

const anything = ['*']
const rules: Readonly<Record<string, Rule>> = {
  base: { layers: [], packages: [] },
  law: { layers: ['base'], packages: [] },
  core: { layers: ['base', 'law'], packages: [] },
  store: {
    layers: ['base', 'law', 'core'],
    packages: ['kysely', 'kysely/*', 'pg', 'pg-copy-streams', 'node:crypto', 'node:stream', 'node:stream/*'],
  },
  app: { layers: ['base', 'law', 'core', 'store'], packages: ['node:crypto'] },
  web: {
    layers: ['base', 'law', 'core', 'app', 'store/views', 'wording', 'lib', 'lib/*'],
    packages: [
      'svelte',
      'svelte/*',
      '@sveltejs/kit',
      '@sveltejs/kit/*',
      '$app/*',
      'valibot',
      '@valibot/to-json-schema',
      'uqr',
      // On the server alone: where things lie on a map.
      'd3-geo',
      // In the browser alone: where names are sealed before they are sent, and where an officer types his passphrase.
      'age-encryption',
      '@scure/base',
      'node:crypto',
      'node:async_hooks',
      'node:http',
    ],
  },
  jobs: { layers: ['base', 'law', 'core', 'app', 'wording'], packages: ['graphile-worker', 'valibot'] },
  gear: { layers: ['base', 'law', 'core', 'app', 'store'], packages: anything },
  wording: { layers: ['base', 'law', 'core'], packages: [] },
  main: { layers: anything, packages: anything },
}

const src = resolve(import.meta.dirname, '../src')
const isGenerated = (file: string) => file.startsWith('wording/paraglide')
const sources = globSync('**/*.{ts,svelte}', { cwd: src })
  .filter((file) => !file.endsWith('.test.ts') && !isGenerated(file))
  .sort()
const sourceOf = (file: string) => readFileSync(resolve(src, file), 'utf8')

/** Kit fixes where its pages live, so the web layer is three places. */
function layerOf(file: string): string {
  const [first = ''] = file.split('/')
  return /^(routes|lib)$|^(hooks|app|error|service-worker|params)\b/.test(first) && first !== 'app' ? 'web' : first
}

const covers = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
const isCovered = (patterns: readonly string[], name: string) => patterns.some((pattern) => covers(pattern, name))

/** A Svelte file is markup around scripts; only these import. Style imports would be invisible, and are not used. */
const scriptsIn = (file: string, text: string) =>
  file.endsWith('.svelte')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script).join('\n')
    : text

/** Types too: whoever names a type of another layer depends on it. */
const importsOf = (file: string, text: string) =>
  ts.preProcessFile(scriptsIn(file, text)).importedFiles.map(({ fileName }) => fileName)

function fault(file: string, specifier: string, isTypeOnly: boolean): string | null {
  const layer = layerOf(file)
  const rule = rules[layer]
  if (!rule) return `${layer} is not a layer`
  if (specifier.startsWith('.')) {
    const path = relative(src, resolve(src, dirname(file), specifier))
    // Seeds and migrations lie outside src; main reads them.
    if (path.startsWith('../')) return isCovered(rule.packages, '*') ? null : `${layer} may not reach out of src`
    const target = layerOf(path)
    return target === layer ? null : `reach ${target} as #${target}`
  }
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1)
    if (isCovered(rule.layers, target)) {
      // What gear needs of the store is the shape of a row.
      return layer === 'gear' && target === 'store' && !isTypeOnly ? 'gear may import only types of #store' : null
    }
    return `${layer} may not import ${specifier}`
  }
  return isCovered(rule.packages, specifier) ? null : `${layer} may not import ${specifier}`
}

function faultsIn(file: string, text: string): readonly string[] {
  const scripts = scriptsIn(file, text)
  return importsOf(file, text).flatMap((specifier) => {
    const quoted = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const isTypeOnly = new RegExp(`import type [^'"]*['"]${quoted}['"]`).test(scripts)
    const why = fault(file, specifier, isTypeOnly)
    return why ? [`${file}: ${why}`] : []
  })
}

test('every import follows the table', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap((file) => faultsIn(file, sourceOf(file)))).toEqual([])
})

describe('the fence sees what it must', () => {
  test.each([
    ['law/a.ts', `import { sql } from 'kysely'`],
    ['law/a.ts', `import type { Db } from '#store'`],
    ['law/a.ts', `export { x } from '../store/database.ts'`],
    ['core/perkara/a.ts', `import { readFileSync } from 'node:fs'`],
    ['core/perkara/a.ts', `const m = await import('#app')`],
    ['app/a.ts', `import { m } from '#wording'`],
    ['jobs/a.ts', `import { Kysely } from 'kysely'`],
    ['gear/a.ts', `import { asActor } from '#store'`],
    ['gear/a.ts', `import { m } from '#wording'`],
    ['routes/+page.server.ts', `import { asActor } from '#store'`],
    ['hooks.server.ts', `import pg from 'pg'`],
    ['lib/components/a.svelte', `<p>hi</p><script lang="ts">import { sql } from 'kysely'</script>`],
    ['drawer/a.ts', `import 'x'`],
  ])('%s: %s', (file, text) => {
    expect(faultsIn(file, text)).toHaveLength(1)
  })

  test.each([
    ['core/perkara/a.ts', `import type { Rule } from '#law'\nimport { b } from './b.ts'`],
    [
      'routes/+page.svelte',
      `<script lang="ts">import { m } from '#wording'\nimport Icon from '#lib/icon.svelte'</script>`,
    ],
    ['gear/a.ts', `import type { Db } from '#store'\nimport pg from 'pg'`],
    ['main/a.ts', `import { m } from '#wording'\nimport pg from 'pg'`],
  ])('and lets %s pass: %s', (file, text) => {
    expect(faultsIn(file, text)).toEqual([])
  })
})

const impure = /\bnew Date\b|\bDate\.(?!parse\b)|\bMath\.random\b|\bperformance\.|\basync\b|\bawait\b/
const pureFiles = sources.filter((file) => ['base', 'law', 'core'].includes(layerOf(file)))

/** Without comments, which may speak of clocks. */
const codeOf = (file: string) => sourceOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

test('base, law and core have no clock, no dice, and never wait', () => {
  const faults = pureFiles
    .filter((file) => !file.startsWith('law/calendar/'))
    .filter((file) => impure.test(codeOf(file)))
  expect(faults).toEqual([])
})

test('law/calendar turns given moments into days, and never asks what time it is', () => {
  const asksNow = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\basync\b/
  expect(
    pureFiles.filter((file) => file.startsWith('law/calendar/')).filter((file) => asksNow.test(codeOf(file))),
  ).toEqual([])
})

test('no file is a drawer', () => {
  expect(
    sources.filter((file) =>
      /\b(utils?|helpers?|common|misc|shared|managers?|services?)\b/i.test(file.replaceAll('service-worker', '')),
    ),
  ).toEqual([])
})

test('an entry file re-exports and does nothing else', () => {
  const entries = ['base', 'law', 'core', 'app', 'gear', 'jobs', 'wording'].map((layer) => `${layer}/index.ts`)
  // base is so small that its entry is the whole layer.
  const files = [
    ...entries.filter((file) => file !== 'base/index.ts'),
    'store/index.server.ts',
    'store/views/index.server.ts',
  ]
  const faults = files.flatMap((file) =>
    ts
      .createSourceFile(file, sourceOf(file), ts.ScriptTarget.Latest)
      .statements.filter((statement) => !ts.isExportDeclaration(statement))
      .map((statement) => `${file}: ${ts.SyntaxKind[statement.kind]}`),
  )
  expect(faults).toEqual([])
})

const catalogue = sources.filter((file) => file.startsWith('law/catalogue/'))

test('the catalogue is data: every module survives JSON', async () => {
  expect(catalogue.length).toBeGreaterThan(0)
  for (const file of catalogue) {
    const exported = { ...((await import(resolve(src, file))) as Record<string, unknown>) }
    expect(JSON.parse(JSON.stringify(exported)), file).toEqual(exported)
  }
})

test('the catalogue does not branch', () => {
  const branches = /\bfunction\b|\s\?\s|\bif\s*\(|\bswitch\b/
  expect(catalogue.filter((file) => branches.test(codeOf(file).replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '')))).toEqual([])
})
