import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { build, defineConfig, type Plugin } from 'vite'
import { splitWords } from './scripts/split-words.mjs'

/** In a process of its own, because the message compiler leaves timers behind that would keep the build alive. */
const wording: Plugin = {
  name: 'netra-wording',
  buildStart: () => void execFileSync(process.execPath, ['scripts/wording.mjs'], { stdio: 'inherit' }),
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What pages without Kit's scripts load once somebody begins to type in them, each as one file beside the small ones of static/. Passphrases
 * are opened by one of them alone.
 */
const sealScripts = [
  { entry: 'keep-here.ts', fileName: 'segel.js', opensPassphrases: false },
  { entry: 'by-receipt.ts', fileName: 'segel-resi.js', opensPassphrases: false },
  { entry: 'open-here.ts', fileName: 'segel-buka.js', opensPassphrases: true },
]
const leftOut = [/^@noble\/post-quantum\//, /^@noble\/curves\/nist/]

const sealScript: Plugin = {
  name: 'netra-seal-script',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle() {
    const notHere = here('src/lib/segel/not-here.ts')
    for (const { entry, fileName, opensPassphrases } of sealScripts) {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        resolve: {
          alias: [...leftOut, ...(opensPassphrases ? [] : [/^@noble\/hashes\/scrypt/])].map((find) => ({
            find: new RegExp(`${find.source}.*`),
            replacement: notHere,
          })),
        },
        build: {
          write: false,
          lib: { entry: here(`src/lib/segel/${entry}`), formats: ['es'] },
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

export default defineConfig({
  plugins: [
    wording,
    sealScript,
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
          'manifest-src': ['self'],
          'worker-src': ['self'],
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
