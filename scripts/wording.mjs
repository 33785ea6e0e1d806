/**
 * Compiles messages/{id,en}/<area>.json into src/wording/paraglide. Stops on anything that would leave a sentence out:
 * a key that one language lacks, a key outside its area, a blank in one language that the other does not fill, and a compiler that
 * quietly produced less than it was given (which it does when its plugin cannot be read).
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const outdir = join(root, 'src/wording/paraglide')
const project = join(root, 'project.inlang')
const locales = ['id', 'en']

/** @param {string} locale @returns {string[]} */
const areasOf = (locale) =>
  readdirSync(join(root, 'messages', locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

/** @param {string} locale @param {string} area @returns {Record<string, unknown>} */
const read = (locale, area) => JSON.parse(readFileSync(join(root, 'messages', locale, `${area}.json`), 'utf8'))

/** The names in curly brackets, which both languages must share. @param {unknown} message @returns {string} */
const blanks = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort().join(' ')

/** @returns {string[]} one sentence per fault; empty when the two languages say the same things */
export function findFaults() {
  const [ours, theirs] = locales.map(areasOf)
  const faults = [
    ...ours.filter((area) => !theirs.includes(area)),
    ...theirs.filter((area) => !ours.includes(area)),
  ].map((area) => `messages: the area ${area} exists in one language only`)
  for (const area of ours.filter((name) => theirs.includes(name)))
    faults.push(...compareAreas(area, read('id', area), read('en', area)))
  return faults
}

/** @param {string} area @param {Record<string, unknown>} ours @param {Record<string, unknown>} theirs @returns {string[]} */
export function compareAreas(area, ours, theirs) {
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter((key) => key !== '$schema'))
  return [...keys].flatMap((key) => {
    if (!key.startsWith(`${area.replaceAll('-', '_')}_`))
      return [`messages/*/${area}.json: ${key} does not begin with its area`]
    if (!(key in ours)) return [`messages/id/${area}.json: ${key} is missing`]
    if (!(key in theirs)) return [`messages/en/${area}.json: ${key} is missing`]
    if (ours[key] === '') return [`messages/id/${area}.json: ${key} says nothing`]
    if (theirs[key] === '') return [`messages/en/${area}.json: ${key} says nothing`]
    if (blanks(ours[key]) !== blanks(theirs[key]))
      return [`messages/*/${area}.json: ${key} fills different blanks: ${blanks(ours[key])} and ${blanks(theirs[key])}`]
    return []
  })
}

/** @param {string} locale @returns {Record<string, unknown>} */
const merged = (locale) => Object.assign({}, ...areasOf(locale).map((area) => read(locale, area)))

const fingerprint = () => {
  const hash = createHash('sha256')
  for (const locale of locales) hash.update(JSON.stringify(merged(locale)))
  for (const file of [
    'scripts/wording.mjs',
    'project.inlang/settings.json',
    'node_modules/@inlang/paraglide-js/package.json',
  ])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Several processes may compile at once, so each works in a folder of its own and the last rename wins. */
export async function compileWording() {
  const faults = findFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const stamp = join(outdir, 'stamp')
  const print = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  const expected = Object.keys(merged('id')).filter((key) => key !== '$schema')
  mkdirSync(join(project, 'merged'), { recursive: true })
  for (const locale of locales) writeFileSync(join(project, 'merged', `${locale}.json`), JSON.stringify(merged(locale)))
  const draft = `${outdir}-${process.pid}`
  await compileInto(draft)
  const { m } = await import(`${pathToFileURL(join(draft, 'messages.js')).href}?${print}`)
  const lost = expected.filter((key) => typeof m[key] !== 'function')
  if (lost.length > 0)
    throw new Error(`the message compiler lost ${lost.length} of ${expected.length} messages, first ${lost[0]}`)
  writeFileSync(join(draft, 'stamp'), print)
  const old = `${draft}-old`
  if (existsSync(outdir)) renameSync(outdir, old)
  renameSync(draft, outdir)
  rmSync(old, { recursive: true, force: true })
}

/** @param {string} draft */
async function compileInto(draft) {
  const { compile } = await import('@inlang/paraglide-js')
  const warnings = []
  const { warn } = console
  console.warn = (...words) => warnings.push(words.join(' '))
  try {
    await compile({
      project,
      outdir: draft,
      outputStructure: 'locale-modules',
      emitGitIgnore: false,
      emitReadme: false,
      emitPrettierIgnore: false,
      // The language is told by src/lib/server/language.ts and by <html lang>, never guessed: Paraglide's own url strategy ships a 20 KB polyfill.
      strategy: ['globalVariable', 'baseLocale'],
    })
  } finally {
    console.warn = warn
  }
  if (warnings.length > 0) throw new Error(`the message compiler warns: ${warnings.join('\n')}`)
  for (const name of ['_index', ...locales]) slim(join(draft, 'messages'), name)
}

/**
 * The compiler writes the types of each message as comments, which are nine tenths of a module, and V8 keeps the text of a module as long as the
 * process lives: two bytes a letter if one letter of it is not Latin. The types go into a file of their own, and the rest is written in ASCII.
 * @param {string} folder @param {string} name
 */
function slim(folder, name) {
  const whole = readFileSync(join(folder, `${name}.js`), 'utf8')
  writeFileSync(join(folder, `${name}.d.ts`), declarationsOf(whole))
  writeFileSync(join(folder, `${name}.js`), withoutTypes(whole))
}

const typedef = /^\/\*\* @typedef \{(.*)\} (\w+) \*\/$/gm
const typed = /^(?:export )?const (\w+) = \/\*\* @type \{(.*?)\} \*\/ \(/gm
const renamed = /^export \{ \w+ as "[^"]+" \}$/gm

/** @param {string} code @returns {string} */
function declarationsOf(code) {
  const types = [...code.matchAll(typedef)].map(([, type, name]) => `type ${name} = ${type}`)
  const words = [...code.matchAll(typed)].map(
    ([text, name, type]) => `${text.startsWith('export') ? 'export ' : ''}declare const ${name}: ${type}`,
  )
  return [...types, ...words, ...(code.match(renamed) ?? []), 'export {}', ''].join('\n')
}

/** @param {string} code @returns {string} */
const withoutTypes = (code) =>
  code
    .replace(/^\/\*\*[^]*?\*\/\n/gm, '')
    .replace(/\/\*\* @type \{.*?\} \*\/ /g, '')
    .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await compileWording()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  }
  // The compiler's storage leaves timers that would hold the process for half a minute.
  process.exit(0)
}
