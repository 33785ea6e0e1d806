import type { Integrity } from '#lib/server/integrity.ts'

/** The program that checks the log, as the build made it (scripts/verifier.mjs). */
export const verifierPath = '/catatan/netra-verify.mjs'

export type VerifierSheet = {
  readonly path: string
  /** SHA-256 in hex, as `sha256sum` prints it. */
  readonly sha256: string
}

/** Null: this process was not built, as under the tools of a developer. */
export function verifierSheet(known: Integrity | undefined): VerifierSheet | null {
  const hash = known?.get(verifierPath)
  return hash === undefined
    ? null
    : { path: verifierPath, sha256: Buffer.from(hash.slice('sha256-'.length), 'base64').toString('hex') }
}
