import type pg from 'pg'
import figures from '../../../db/seeds/terbitan/figures.json' with { type: 'json' }
import type { Loader } from '../loader.ts'

/** Real numbers that others published, each with its source. In every installation; what changed since the last load is a new version. */
export const publishedFiguresLoader: Loader = {
  name: 'terbitan',
  version: '2',
  run: async ({ client }) => {
    await loadPublishedFigures(client)
  },
}

export async function loadPublishedFigures(client: pg.ClientBase): Promise<void> {
  await client.query(load, [JSON.stringify(figures)])
}

/** What somebody corrected at the desk is left alone: his version came from reading, and this one from a file. */
const load = `
  insert into netra.published_figures (id, version, publisher, subject, region_code, title, value, unit, stage, as_of, said_on, source_name,
    source_url, mark, thread, measure_id, claims, note, reason, entered_at, demonstration)
  select f.id, coalesce(last.version, 0) + 1, f.publisher, f.subject, f.region, f.title, f.value, f.unit, nullif(f.stage, 'null'), f."asOf", f."saidOn",
    f.source ->> 'name', f.source ->> 'url', f.mark, f.thread, f.measure, f.claims, nullif(f.note, 'null'),
    case when last.version is not null then 'koreksi data rujukan' end, now(), false
  from jsonb_to_recordset($1::jsonb) as f (id text, publisher text, subject text, region text, title jsonb, value numeric, unit text, stage jsonb,
    "asOf" text, "saidOn" text, source jsonb, mark text, thread text, measure text, claims jsonb, note jsonb)
  left join lateral (
    select p.* from netra.published_figures p where p.id = f.id order by p.version desc limit 1
  ) last on true
  where last.version is null or (last.entered_by is null and (last.publisher, last.subject, last.region_code, last.title, last.value, last.unit,
    last.stage, last.as_of, last.said_on, last.source_name, last.source_url, last.mark, last.thread, last.claims, last.note)
    is distinct from (f.publisher, f.subject, f.region, f.title, f.value, f.unit, nullif(f.stage, 'null'), f."asOf", f."saidOn", f.source ->> 'name',
    f.source ->> 'url', f.mark, f.thread, f.claims, nullif(f.note, 'null')))`
