/** One PostgreSQL for the run, with the templates to clone. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { removePostgres } from '#gear'
import { canBeCopied, copyServer, makeServer } from './template-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** With ROLE and DATABASE where they go. */
    databaseUrl: string
    /** Keys and files that belong to the templates. */
    templateData: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'netra-test-'))
  // Where `npm test` has made them; a project that is run alone makes its own as it needs them.
  const made = process.env['NETRA_TEST_TEMPLATES']
  const server = await (made !== undefined && canBeCopied(made) ? copyServer(made, dataDir) : makeServer(dataDir))
  project.provide('databaseUrl', server.url)
  project.provide('templateData', dataDir)
  return async () => {
    await server.stop()
    removePostgres(dataDir)
  }
}
