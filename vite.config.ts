import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { build, defineConfig, type Plugin } from 'vite'
import { splitWords } from './scripts/split-words.mjs'
import { buildVerifier, verifierPath } from './scripts/verifier.mjs'

/** In a process of its own, because the message compiler leaves timers behind that would keep the build alive. */
const wording: Plugin = {
  name: 'netra-wording',
  buildStart: () => void execFileSync(process.execPath, ['scripts/wording.mjs'], { stdio: 'inherit' }),
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const notHere = here('src/lib/segel/not-here.ts')
const withoutAny = (modules: readonly RegExp[]) =>
  modules.map((find) => ({ find: new RegExp(`${find.source}.*`), replacement: notHere }))
const leftOut = [/^@noble\/post-quantum\//, /^@noble\/curves\/nist/]
/** Passphrases are opened by one script alone. */
const passphrases = /^@noble\/hashes\/scrypt/

/**
 * What pages without Kit's scripts load once somebody needs it, each as one file beside the small ones of static/: the seals when somebody
 * begins to type, the editor when a picture is chosen, the recorder when somebody would rather speak.
 */
const ownScripts = [
  { fileName: 'segel.js', entry: 'src/lib/segel/keep-here.ts', alias: withoutAny([...leftOut, passphrases]) },
  { fileName: 'segel-resi.js', entry: 'src/lib/segel/by-receipt.ts', alias: withoutAny([...leftOut, passphrases]) },
  { fileName: 'segel-buka.js', entry: 'src/lib/segel/open-here.ts', alias: withoutAny(leftOut) },
  { fileName: 'gambar.js', entry: 'src/lib/gambar/gambar.ts', alias: [] },
  { fileName: 'suara.js', entry: 'src/lib/suara/suara.ts', alias: [] },
]

const smallScripts: Plugin = {
  name: 'netra-small-scripts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle() {
    for (const { fileName, entry, alias } of ownScripts) {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        resolve: { alias },
        build: {
          write: false,
          lib: { entry: here(entry), formats: ['es'] },
          // Of the core they take a function or two.
          rolldownOptions: { treeshake: { moduleSideEffects: false } },
        },
      })
      const [script] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
      if (script?.type !== 'chunk') throw new Error(`${fileName} was not built`)
      this.emitFile({ type: 'asset', fileName, source: script.code })
    }
  },
}

/** The program that checks the log, given away beside the pages of the log. */
const verifier: Plugin = {
  name: 'netra-verifier',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: verifierPath, source: await buildVerifier() })
  },
}

/**
 * What a page of the desk loads when somebody goes to another without a reload says what it must be, as what the first page loaded does: the
 * hashes come with sidik.js (src/main/http/hash-build.ts), and Vite's own helper, which preloads before it imports, is told to use them.
 */
const vouchedChunks: Plugin = {
  name: 'netra-vouched-chunks',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler(code) {
      const setsAddress = 'link.href = dep.href;'
      if (code.split(setsAddress).length !== 2)
        throw new Error('Vite preloads in another way: vouchedChunks has to follow')
      return code.replace(setsAddress, `link.integrity = globalThis.netraSidik?.[dep.pathname] ?? ''; ${setsAddress}`)
    },
  },
}

/**
 * The web process has loaded these layers from their sources before it loads the pages (src/main/web.ts). Pages that brought their own copy
 * would keep all of it twice: three megabytes of words alone, and what is compiled of them.
 */
const layers = /^#(base|law|core|store|store\/views|app|gear|wording)$/

const oneCopy: Plugin = {
  name: 'netra-one-copy',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'ssr',
  resolveId: { filter: { id: layers }, handler: (id) => ({ id, external: true }) },
}

export default defineConfig({
  plugins: [
    wording,
    oneCopy,
    vouchedChunks,
    smallScripts,
    verifier,
    splitWords(),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      compilerOptions: { runes: true },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Only the style attribute of Kit's own route announcer, which reads a new page's title to a screen reader.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'connect-src': ['self'],
          // What a reporter recorded, for him to listen to before he sends it.
          'media-src': ['self', 'blob:'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          // What is watched from the sealed store stands in a frame in which nothing runs (src/lib/bukti/screen.ts).
          'frame-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': [
            'svelte-trusted-html',
            'sveltekit-trusted-url',
            'netra-lapangan',
            'netra-lapor',
            'netra-teka',
          ],
        },
      },
      // src/lib/server/same-origin.ts does the check, so that the answer is a page in the reader's language.
      csrf: { trustedOrigins: ['*'] },
      router: { resolution: 'client' },
    }),
  ],
  build: { assetsInlineLimit: 0 },
})
