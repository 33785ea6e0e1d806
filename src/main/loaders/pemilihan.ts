import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import data from '../../../db/seeds/pemilihan/elections.json' with { type: 'json' }
import type { Loader } from '../loader.ts'
import { fillTable } from './fill-table.ts'

const loadSql = new URL('../../../db/seeds/pemilihan/load.sql', import.meta.url)
const asRows = (codes: readonly string[]) => codes.map((code) => ({ code }))

/** Elections, their stages and the contests. After loadRegions; run again, it changes nothing. */
async function loadElections(client: ClientBase): Promise<void> {
  const { elections, contests } = data
  const stages = elections.flatMap((election) =>
    election.stages.map((stage) => ({ ...stage, election_id: election.id })),
  )
  const fixed = { day: contests.fixed_on, revote: contests.revote.election, revote_region: contests.revote.region }
  await fillTable(
    client,
    'election',
    'id text, name text, regime text, voting_on date, mark text, source text',
    elections,
  )
  await fillTable(
    client,
    'stage',
    'election_id text, code text, title text, title_en text, starts_on date, ends_on date, held boolean, mark text, note jsonb',
    stages,
  )
  await fillTable(client, 'without_governor', 'code text', asRows(contests.without_governor))
  await fillTable(client, 'without_regents', 'code text', asRows(contests.without_regents))
  await fillTable(client, 'fixed', 'day date, revote text, revote_region text', [fixed])
  await client.query(await readFile(loadSql, 'utf8'))
}

export const electionsLoader: Loader = { name: 'elections', version: '4', run: ({ client }) => loadElections(client) }
