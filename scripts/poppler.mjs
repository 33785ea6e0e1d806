/** Poppler's tools read our papers and judge our signatures in the tests; the product itself never calls them. */
import { findProgram, installFromDebian } from './debian.mjs'

export function ensurePoppler() {
  if (findProgram(['pdfsig'])) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The tests of papers need poppler: run `sudo apt-get install -y poppler-utils`, then `npm test` again.',
    )
  console.log("Installing poppler-utils from the system's packages (once)…")
  installFromDebian('poppler-utils')
  if (!findProgram(['pdfsig'])) throw new Error('apt-get installed poppler-utils, but pdfsig is not on PATH.')
}
