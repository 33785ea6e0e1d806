import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import abbreviations from '../../../db/seeds/wilayah/abbreviations.json' with { type: 'json' }
import editions from '../../../db/seeds/wilayah/editions.json' with { type: 'json' }
import zoneList from '../../../db/seeds/wilayah/zones.json' with { type: 'json' }
import { readAreaList, type AreaList } from './area-list.ts'
import { copyRows, fillTable } from './fill-table.ts'
import type { Loader } from '../loader.ts'

type Groups = Readonly<Record<string, readonly string[]>>
/** The zone of each province, and of a regency where its province is split. */
type Zones = { readonly nation: string; readonly provinces: Groups; readonly regencies: Groups }

const loadSql = new URL('../../../db/seeds/wilayah/load.sql', import.meta.url)
const areaLists: readonly AreaList[] = ['provinces', 'regencies', 'districts', 'villages']

/** The data files group codes under what they share; the tables want pairs. */
const pairs = (groups: Groups) =>
  Object.entries(groups).flatMap(([key, members]) => members.map((member) => ({ key, member })))
const zonesOf = (groups: Groups) => pairs(groups).map(({ key, member }) => ({ code: member, zone: key }))

async function copyEdition(client: ClientBase, edition: string, packageName: string): Promise<void> {
  const lists = await Promise.all(areaLists.map((list) => readAreaList(packageName, list)))
  const areas = [['00', 'Indonesia'] as const, ...lists.flat()]
  await copyRows(
    client,
    'area (edition, code, name)',
    areas.map(([code, name]) => [edition, code, name]),
  )
}

/** Regions of every edition, with zones and search terms. Runs in a transaction of the owner's; run again, it changes nothing. */
export async function loadRegions(client: ClientBase, zones: Zones = zoneList): Promise<void> {
  await client.query('create temporary table area (edition text, code text collate "C", name text) on commit drop')
  for (const { edition, package: packageName } of editions) await copyEdition(client, edition, packageName)
  await fillTable(
    client,
    'edition',
    'edition text, source text, valid_from date, valid_to date, mark text, note text',
    editions,
  )
  await fillTable(client, 'province_zone', 'code text, zone text', [
    { code: '00', zone: zones.nation },
    ...zonesOf(zones.provinces),
  ])
  await fillTable(client, 'regency_zone', 'code text, zone text', zonesOf(zones.regencies))
  const directions = Object.entries(abbreviations.directions).map(([word, short]) => ({ word, short }))
  await fillTable(client, 'direction', 'word text, short text', directions)
  const irregular = pairs(abbreviations.irregular).map(({ key, member }) => ({ code: key, term: member }))
  await fillTable(client, 'abbreviation', 'code text, term text', irregular)
  await client.query(await readFile(loadSql, 'utf8'))
}

export const regionsLoader: Loader = { name: 'regions', version: '1', run: ({ client }) => loadRegions(client) }
