import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres, type PostgresServer } from '#gear'
import { prepareSchema } from '../../src/main/prepare.ts'
import { asAdmin, closeTemplate } from './load-template.ts'
import { commonTemplate, templates, urlsIn } from './template.ts'

type TemplateServer = { readonly url: string; readonly stop: PostgresServer['stop'] }

/** It holds nothing worth keeping, so it never syncs. */
const volatile = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  // A database is cloned for nearly every file: what the file system can do by itself need not pass through the server.
  file_copy_method: 'clone',
}

/** PostgreSQL with the migrated template, in a folder of its own. */
export async function makeServer(folder: string): Promise<TemplateServer> {
  const server = await serve(folder)
  await prepareSchema({ urls: urlsIn(server.url, templates.empty), passwords: null })
  await closeTemplate(server.url, templates.empty)
  return server
}

/**
 * Where the user that runs PostgreSQL for root cannot come, its data lies behind a link: a copy would be a second server on the same data.
 */
export const canBeCopied = (folder: string): boolean =>
  lstatSync(join(folder, 'postgres'), { throwIfNoEntry: false })?.isDirectory() === true

/** The same from one that was made and stopped: its files with their owners, which start as after any orderly end. */
export function copyServer(made: string, folder: string): Promise<TemplateServer> {
  execFileSync('cp', ['-a', `${made}/.`, folder])
  return serve(folder)
}

/**
 * A data folder as it lies there when its first start was killed after the loads that both modes hold alike: they are most of a first
 * start. Nothing where no templates were made, and the start does it all.
 */
export async function layCommonLoads(folder: string): Promise<void> {
  const made = process.env['NETRA_TEST_TEMPLATES']
  if (made === undefined || !canBeCopied(made)) return
  execFileSync('cp', ['-a', join(made, 'postgres'), folder])
  const server = await serve(folder)
  try {
    await asAdmin(server.url, async (admin) => {
      await admin.query(`alter database ${commonTemplate} with is_template false allow_connections true`)
      await admin.query(`alter database ${commonTemplate} rename to netra`)
    })
  } finally {
    await server.stop()
  }
}

async function serve(folder: string): Promise<TemplateServer> {
  // Within reach of the user that runs PostgreSQL for root, so that all of it is in this folder and can be copied.
  chmodSync(folder, 0o755)
  const server = await startPostgres({ dataDir: folder, settings: volatile })
  const url = server.urlFor('postgres', 'DATABASE').replace('postgres@', 'ROLE@')
  return { url, stop: server.stop }
}
