import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import {
  draftCircular,
  followCirculars,
  newId,
  previewCircular,
  remindLate,
  sendCircular,
  type ActorId,
  type Netra,
} from '#app'
import { addHours, plainDate } from '#law'
import { pdfOfLines } from '../src/main/demonstration/pdf-of-lines.ts'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { load } from './load.ts'
import { openScratch, type Scratch } from './scratch.ts'
import { signIn } from './sign-in.ts'

/** Issue 5: a circular to every desa and kelurahan, and so many people. */
const villages = 83_762
const people = 500_000
const budget = { sendSeconds: 60, pageMs: 200, remindSeconds: 10 }
const bare = { errors: 0, lost: 0, doubled: 0, rss_mb: 0 }

export const cascadeBench: Bench = {
  name: 'cascade',
  summary: 'a circular to every desa and kelurahan: sent, its tree opened over HTTP, its late ones reminded',
  run: async (tell, { seconds }) => {
    const scratch = await openScratch()
    const owner = new pg.Client({ connectionString: scratch.urls.owner })
    try {
      await owner.connect()
      await fill(owner, tell)
      const circularId = await send(scratch, owner, tell)
      await follow(scratch, owner, circularId, tell)
      await look(scratch, owner, circularId, tell, Math.min(10, seconds))
      await remind(scratch, owner, circularId, tell)
    } finally {
      await owner.end()
      await scratch.close()
    }
  },
}

/** The governments of the whole country down to the villages, and how many people each village has. */
async function fill(owner: pg.Client, { say }: Tell): Promise<void> {
  const begin = performance.now()
  await owner.query(readFileSync(join(import.meta.dirname, 'whole-country.sql'), 'utf8'))
  await owner.query('call pg_temp.store_people($1)', [people])
  await owner.query('analyze')
  const { rows } = await owner.query<{ villages: number; people: number }>(
    `select (select count(*)::integer from netra.offices where kind in ('desa', 'kelurahan')) as villages,
       (select sum(people)::integer from netra.roll_sizes) as people`,
  )
  const found = rows[0]
  say(
    `${String(found?.villages)} desa and kelurahan, ${String(found?.people)} people, in ${seconds(performance.now() - begin)} s`,
  )
  if (found?.villages !== villages)
    say(`the list of regions has ${String(found?.villages)} and not ${String(villages)}`)
}

const seconds = (ms: number) => String(round(ms / 1000))

async function actorOf(owner: pg.Client, role: string, office: string): Promise<{ actor: ActorId; officeId: string }> {
  const { rows } = await owner.query<{ actor: ActorId; officeId: string }>(
    `select m.account_id as actor, o.id as "officeId" from netra.memberships m join netra.offices o on o.id = m.office_id
     where o.code = $1 and m.role = $2 and m.valid_to is null limit 1`,
    [office, role],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`the demonstration has no ${role} at ${office}`)
  return row
}

/** From the form to the tree that stands: draft, preview, send. */
async function send({ netra }: Scratch, owner: pg.Client, { emit, say }: Tell): Promise<string> {
  const { actor, officeId } = await actorOf(owner, 'kemendagri', 'KEMENDAGRI')
  const now = netra.clock()
  const kinds = ['kepala-daerah-provinsi', 'kepala-daerah', 'setda-provinsi', 'setda', 'kecamatan', 'kelurahan', 'desa']
  const begin = performance.now()
  const drafted = await draftCircular(netra, {
    actor,
    id: newId(),
    issuerOfficeId: officeId,
    kind: 'surat-edaran',
    number: '800/Contoh/2026',
    letterOn: plainDate(now.slice(0, 10)),
    subject: 'Netralitas (contoh)',
    basis: 'Contoh',
    stage: null,
    way: 'langsung',
    people: ['pns', 'perangkat-desa'],
    actIds: [],
    deadlineAt: addHours(now, 24 * 14),
    audience: [{ by: 'garis', officeId, kinds }],
    text: { bytes: pdfOfLines(['CONTOH']), fileName: 'contoh.pdf', senderWords: '' },
  })
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal))
  const circularId = drafted.value
  const preview = await previewCircular(netra, { actor, circularId })
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusal))
  const looked = performance.now()
  say(
    `preview: ${String(preview.value.offices)} offices, ${String(preview.value.people)} people, in ${seconds(looked - begin)} s`,
  )
  const sent = await sendCircular(netra, { actor, circularId, issuerOfficeId: officeId, digest: preview.value.digest })
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  const took = performance.now() - begin
  // The nearest simpler work: as many rows of the same table, without index, policy, foreign key or plan.
  const copying = performance.now()
  await owner.query(
    `create temporary table copied as select * from netra.edaran_nodes where edaran_id = '${circularId}'`,
  )
  const copied = performance.now() - copying
  await owner.query('drop table copied')
  const { rows } = await owner.query<{ nodes: number; reached: number; doubled: number }>(
    `select count(*)::integer as nodes, count(*) filter (where sent_at is not null and office_kind in ('desa', 'kelurahan'))::integer as reached,
       (count(*) - count(distinct office_id))::integer as doubled
     from netra.edaran_nodes where edaran_id = $1`,
    [circularId],
  )
  const { nodes = 0, reached = 0, doubled = 0 } = rows[0] ?? {}
  emit({
    bench: 'cascade-send',
    clients: 1,
    per_s: round((nodes * 1000) / took),
    limit_per_s: round((nodes * 1000) / copied),
    ratio: round(copied / took, 3),
    ...percentiles([took]),
    ...bare,
    lost: villages - reached,
    doubled,
    nodes,
    people: preview.value.people,
    took_s: round(took / 1000),
    budget_s: budget.sendSeconds,
    in_budget: took < budget.sendSeconds * 1000,
  })
  return circularId
}

const later = (netra: Netra, hours: number): Netra => {
  const at = addHours(netra.clock(), hours)
  return { ...netra, clock: () => at }
}

/** A third of the villages acknowledge, as the functions would have left it; after 73 hours the clock marks the rest late. */
async function follow({ netra }: Scratch, owner: pg.Client, circularId: string, { say }: Tell): Promise<void> {
  await owner.query(
    `update netra.edaran_nodes set opened_at = now(), opened_way = 'akun', acknowledged_at = now(), acknowledged_way = 'akun',
       acknowledged_capacity = 'definitif', acknowledged_version = 1, acknowledged_by = '00000000-0000-7000-8000-000000000003'
     where edaran_id = $1 and parent_id is not null and get_byte(uuid_send(id), 15) % 3 = 0`,
    [circularId],
  )
  await owner.query('select netra.recount_edaran($1)', [circularId])
  const begin = performance.now()
  const done = await followCirculars(later(netra, 73))
  say(`the clock marked and reminded ${String(done)} times in ${seconds(performance.now() - begin)} s`)
  await owner.query('vacuum analyze netra.edaran_nodes')
}

/** The tree page as a minister, a governor, a bupati and a camat open it. */
async function look(
  scratch: Scratch,
  owner: pg.Client,
  circularId: string,
  { emit }: Tell,
  during: number,
): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select distinct on (office_kind, parent_id is null) id from netra.edaran_nodes
     where edaran_id = $1 and office_kind in ('kemendagri', 'kepala-daerah-provinsi', 'setda', 'kecamatan') order by office_kind, parent_id is null, units desc`,
    [circularId],
  )
  const served = await scratch.serve()
  try {
    const cookie = await signIn(served.url, scratch.urls.owner, 'kemendagri', 'KEMENDAGRI')
    if (cookie === null) throw new Error('nobody signs in at KEMENDAGRI')
    const headers = { cookie, accept: 'text/html' }
    const page = `/meja/edaran/${circularId}`
    const asks = [
      { path: page, headers },
      ...rows.map(({ id }) => ({ path: `${page}?simpul=${id}`, headers })),
      ...rows.map(({ id }) => ({ path: `${page}?simpul=${id}&saring=belum-terima`, headers })),
      { path: `${page}?saring=tidak-sampai`, headers },
      { path: `${page}?saring=telat`, headers },
    ]
    const alone = await load({ url: served.url, asks: [{ path: '/meja/akun', headers }], clients: 1, seconds: 3 })
    // A server that has just been started compiles what it is asked for the first time.
    await load({ url: served.url, asks, clients: 1, seconds: 3 })
    const { per_s, errors, lost, times } = await load({ url: served.url, asks, clients: 1, seconds: during })
    const all = percentiles(Object.values(times).flat())
    emit({
      bench: 'cascade-page',
      clients: 1,
      per_s: round(per_s),
      limit_per_s: round(alone.per_s),
      ratio: round(per_s / alone.per_s, 3),
      ...all,
      // The plainest page of the desk, in the same minute: what this machine takes for any.
      bare_p99_ms: percentiles(Object.values(alone.times).flat()).p99_ms,
      errors,
      lost,
      doubled: 0,
      rss_mb: served.rss(),
      p99_ms_of: Object.fromEntries(
        Object.entries(times).map(([path, took]) => [path.replace(circularId, ':id'), percentiles(took).p99_ms]),
      ),
      budget_ms: budget.pageMs,
      in_budget: all.p99_ms < budget.pageMs,
    })
  } finally {
    await served.stop()
  }
}

async function remind({ netra }: Scratch, owner: pg.Client, circularId: string, { emit }: Tell): Promise<void> {
  const { actor } = await actorOf(owner, 'kemendagri', 'KEMENDAGRI')
  const { rows } = await owner.query<{ id: string; late: number }>(
    'select id, units_late as late from netra.edaran_nodes where edaran_id = $1 and parent_id is null',
    [circularId],
  )
  const top = rows[0]
  if (top === undefined) throw new Error('the circular has no top')
  const plain = performance.now()
  await owner.query(
    `create temporary table late as select id from netra.edaran_nodes where edaran_id = '${circularId}' and late_at is not null and acknowledged_at is null`,
  )
  const limit = performance.now() - plain
  const begin = performance.now()
  const told = await remindLate(later(netra, 80), { actor, nodeId: top.id })
  const took = performance.now() - begin
  if (!told.ok) throw new Error(JSON.stringify(told.refusal))
  emit({
    bench: 'cascade',
    clients: 1,
    per_s: round((told.value * 1000) / took),
    limit_per_s: round((told.value * 1000) / limit),
    ratio: round(limit / took, 3),
    ...percentiles([took]),
    ...bare,
    lost: top.late - told.value,
    reminded: told.value,
    took_s: round(took / 1000),
    budget_s: budget.remindSeconds,
    in_budget: took < budget.remindSeconds * 1000,
  })
}
