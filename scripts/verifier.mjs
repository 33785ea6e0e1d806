/** Makes one file of what checks the log, that any Node runs and that needs nothing else (decision 0171). */
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './ready.mjs'

/** Where it is on the site. */
export const verifierPath = 'catatan/netra-verify.mjs'

/** What of others is in it, with the licences that ask to be passed on. */
const others = ['@noble/curves/LICENSE', '@noble/hashes/LICENSE', 'valibot/LICENSE.md']

const licences = () =>
  others.map((path) => `${path}\n\n${readFileSync(join(root, 'node_modules', path), 'utf8').replaceAll('*/', '* /')}`)

const head = () => `#!/usr/bin/env node
/*!
Netra: checks the public log, receipts, papers and pledges without trusting the site. Made of the files of Netra that "netra verify" and
"netra witness" run, under the Apache License 2.0 (http://www.apache.org/licenses/LICENSE-2.0), with parts of others:

${licences().join('\n')}*/`

export async function buildVerifier() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'src/main/verifier.ts'),
      write: false,
      // As it can be read by whoever wants to know what it does.
      minify: false,
      target: 'node20',
      rolldownOptions: {
        treeshake: { moduleSideEffects: false },
        output: { codeSplitting: false, postBanner: head() },
      },
    },
  })
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const [file] = chunks
  if (chunks.length !== 1 || file?.type !== 'chunk') throw new Error('netra-verify.mjs was not built as one file')
  const strange = file.imports.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))
  if (strange.length > 0) throw new Error(`netra-verify.mjs needs ${strange.join(', ')}`)
  return file.code
}
