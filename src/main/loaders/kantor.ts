import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import kindList from '../../../db/seeds/kantor/kinds.json' with { type: 'json' }
import nationalList from '../../../db/seeds/kantor/nasional.json' with { type: 'json' }
import regions from '../../../db/seeds/kantor/regions.json' with { type: 'json' }
import templateList from '../../../db/seeds/kantor/templates.json' with { type: 'json' }
import type { Loader } from '../loader.ts'
import { fillTable } from './fill-table.ts'

const loadSql = new URL('../../../db/seeds/kantor/load.sql', import.meta.url)
const office = 'code text, kind text, name text, short_name text, parent text, employer text, mark text, source text'

type Chosen = { readonly code: string; readonly scope: string }

/** Bawaslu's offices everywhere; everybody's in the regions of the seeds. After loadRegions; run again, it changes nothing. */
async function loadOffices(client: ClientBase): Promise<void> {
  const chosen = [
    ...regions.seeds.map((code) => ({ code, scope: 'seeds' })),
    ...regions.replay.map((code) => ({ code, scope: 'replay' })),
  ]
  await fill(client, chosen, templateList.templates, nationalList.offices)
}

/** The offices that a case of these regions goes to, as a replayed case has them: beside what is there. */
export const loadReceivers = (client: ClientBase, codes: readonly string[]): Promise<void> =>
  fill(
    client,
    codes.map((code) => ({ code, scope: 'replay' })),
    templateList.templates.filter(({ scope }) => scope === 'replay' || scope === 'provinces'),
    [],
  )

async function fill(
  client: ClientBase,
  chosen: readonly Chosen[],
  templates: typeof templateList.templates,
  national: typeof nationalList.offices,
): Promise<void> {
  await fillTable(client, 'office_kind', 'kind text, family text, rank text, title text', kindList.kinds)
  await fillTable(client, 'national_office', `${office}, region_code text, valid_to date`, national)
  await fillTable(client, 'template', `${office}, scope text, levels text[]`, templates)
  await fillTable(client, 'chosen', 'code text, scope text', chosen)
  await fillTable(client, 'kodim', 'code text, title text, korem text', regions.kodim)
  await fillTable(client, 'other_code', 'office text, issuer text, code text, mark text, source text', regions.codes)
  await client.query(await readFile(loadSql, 'utf8'))
}

export const officesLoader: Loader = { name: 'offices', version: '1', run: ({ client }) => loadOffices(client) }
