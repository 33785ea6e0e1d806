import { readFile } from 'node:fs/promises'
import type { Signer } from '#app'
import { accept, refuse } from '#base'
import { writeOnce } from '../vault/durable-file.ts'
import type { SigningKey } from './cms.ts'
import { makeP12 } from './make-p12.ts'
import { openP12, validOn } from './p12.ts'
import { signPdf } from './sign-pdf.ts'

export type P12File = { readonly path: string; readonly password: string }

/**
 * Signs with the key of a P12. The file is read for each signature: a renewed one counts at once, and an expired one no
 * longer. Only what costs, opening it, is done once.
 */
export function createSigner({ path, password }: P12File, now: () => Date): Signer {
  let held: { readonly file: Buffer; readonly key: SigningKey } | null = null
  return {
    sign: async (pdf, reason) => {
      const file = await readFile(path).catch(() => null)
      if (file === null) return refuse({ reason: 'p12-missing' })
      const at = now()
      const opened = held?.file.equals(file) ? validOn(held.key, at) : openP12(file, password, at)
      if (!opened.ok) return opened
      held = { file, key: opened.value }
      return accept(signPdf(pdf, opened.value, { reason, at }))
    },
  }
}

const years = 10

/** For the demonstration: everybody can read its password here, so nobody can take its signature for more than it is. */
export async function keepDemonstrationP12(path: string, now: Date): Promise<P12File> {
  const password = 'peragaan'
  const name = 'CONTOH: segel peragaan Netra, tidak berkekuatan hukum'
  if ((await readFile(path).catch(() => null)) === null) {
    const to = new Date(now)
    to.setUTCFullYear(to.getUTCFullYear() + years)
    await writeOnce(path, makeP12({ name, password, from: new Date(now.getTime() - 86_400_000), to }))
  }
  return { path, password }
}
