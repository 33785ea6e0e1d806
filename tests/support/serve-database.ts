/** One PostgreSQL for the run, with a migrated template to clone. It holds nothing worth keeping, so it never syncs. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { removePostgres, startPostgres } from '#gear'
import { prepareSchema } from '../../src/main/prepare.ts'
import { templates, urlsIn } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** With ROLE and DATABASE where they go. */
    databaseUrl: string
    /** Keys and files that belong to the templates. */
    templateData: string
  }
}

const volatile = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'netra-test-'))
  const server = await startPostgres({ dataDir, settings: volatile })
  const pattern = server.urlFor('postgres', 'DATABASE').replace('postgres@', 'ROLE@')
  await prepareSchema({ urls: urlsIn(pattern, templates.empty), passwords: null })
  await closeTemplate(server.urlFor('postgres', 'postgres'))
  project.provide('databaseUrl', pattern)
  project.provide('templateData', dataDir)
  return async () => {
    await server.stop()
    removePostgres(dataDir)
  }
}

/** A template with a session on it cannot be cloned. */
async function closeTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`alter database ${templates.empty} with is_template true allow_connections false`)
  await admin.end()
}
