import type pg from 'pg'
import activities from '../../../db/seeds/kegiatan.json' with { type: 'json' }
import type { Loader } from '../loader.ts'

/** The five press reports as what they record. Only in the demonstration: an installation has activities of its own. */
export const activitiesLoader: Loader = {
  name: 'kegiatan-contoh',
  version: '4',
  only: 'demonstration',
  run: ({ client }) => fill(client, JSON.stringify(activities)),
}

async function fill(client: pg.Client, source: string): Promise<void> {
  // Only what this loader wrote: an activity that somebody entered is of the demonstration too.
  await client.query('delete from netra.activities where demonstration and office_id is null')
  for (const statement of [heads, parties, commitments, numbers]) await client.query(statement, [source])
}

const each = `jsonb_array_elements($1::jsonb) as a`
const activityOf = `join netra.activities activity on activity.code = a ->> 'code'`

// The form is our reading of the record (U): no source says under which of the seven it was filed.
const heads = `
  insert into netra.activities (id, code, kind, election_id, region_code, held_on, held_on_note, place, organiser, title, summary,
    prevention_form, form_mark, source_name, source_note, demonstration)
  select netra.new_id(), a ->> 'code', a ->> 'kind', a ->> 'election', a ->> 'region', (a ->> 'heldOn')::date, a -> 'heldOnNote',
    a ->> 'place', a ->> 'organiser', a -> 'title', a -> 'summary', (a ->> 'form')::integer, 'U', a ->> 'sourceName',
    a -> 'sourceNote', true
  from ${each}`

const parties = `
  insert into netra.activity_parties (activity_id, ordinal, part, institution, person, post, capacity, said)
  select activity.id, p.ordinal, p.value ->> 'part', p.value ->> 'institution', p.value ->> 'person', p.value ->> 'post',
    p.value ->> 'capacity', p.value -> 'said'
  from ${each} ${activityOf}, jsonb_array_elements(a -> 'parties') with ordinality as p (value, ordinal)`

const commitments = `
  insert into netra.activity_commitments (activity_id, ordinal, who, promised)
  select activity.id, c.ordinal, c.value ->> 'who', c.value -> 'promised'
  from ${each} ${activityOf}, jsonb_array_elements(a -> 'commitments') with ordinality as c (value, ordinal)`

const numbers = `
  insert into netra.activity_numbers (activity_id, ordinal, value, unit, claim, missing)
  select activity.id, n.ordinal, (n.value ->> 'value')::numeric, n.value -> 'unit', n.value -> 'claim',
    array(select jsonb_array_elements_text(n.value -> 'missing'))
  from ${each} ${activityOf}, jsonb_array_elements(a -> 'numbers') with ordinality as n (value, ordinal)`
