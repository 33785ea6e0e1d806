import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

type Arriving = {
  /** How many a second were stored, and how long after it was due each was (milliseconds). */
  readonly stop: () => Promise<{ readonly per_s: number; readonly late: readonly number[] }>
}

/**
 * Steps of cases at that rate, each durable in a transaction of its own, with its event and with all that a step of the product sets off
 * in the database: of ten, six move a case, two register one, two tell what a body decided. Due by the clock, however long they take.
 */
export async function arrive(ownerUrl: string, perSecond: number): Promise<Arriving> {
  const lines = await Promise.all(Array.from({ length: 6 }, () => connected(ownerUrl)))
  const ids = async (text: string) => (await lines[0]?.query<{ id: string }>(text))?.rows.map(({ id }) => id) ?? []
  const cases = await ids(someCases)
  const referrals = await ids(someReferrals)
  const late: number[] = []
  let [next, stored, goOn] = [0, 0, true]
  const begin = performance.now()
  // What an earlier run registered in the same cluster keeps its numbers.
  const ownNumber = (n: number) => `${String(Date.now())}.${String(n)}`
  const run = async (owner: pg.Client) => {
    while (goOn) {
      const n = next++
      const due = begin + (n * 1000) / perSecond
      if (performance.now() < due) await sleep(due - performance.now())
      const of = n % 10 < 8 ? cases : referrals
      await owner.query(n % 10 < 6 ? move : n % 10 < 8 ? register : tell, [of[n % of.length], ownNumber(n)])
      late.push(performance.now() - due)
      stored++
    }
    await owner.end()
  }
  const running = Promise.all(lines.map(run))
  return {
    stop: async () => {
      const spent = (performance.now() - begin) / 1000
      const per_s = stored / spent
      goOn = false
      await running
      return { per_s, late }
    },
  }
}

export async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

const someCases = `select id from netra.cases where id in (select case_id from netra.events tablesample system (1) limit 20000)`
const someReferrals = 'select id from netra.referrals limit 5000'

const event = (from: string) => `
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select uuidv7(), 'perkara', 'case-moved', c.id, c.handling_office_id, '00000000-0000-7000-8000-000000000003', now(),
    date_trunc('milliseconds', now()), 'P1', '{"action": "note"}', substring(sha256(uuid_send(uuidv7())) for 16), sha256(uuid_send(uuidv7()))
  from ${from} c`

const move = `
  with moved as (
    update netra.cases set state_since = now(), version = version + 1 where id = $1 and $2 <> '' returning id, handling_office_id
  )
  ${event('moved')}`

const register = `
  with registered as (
    update netra.cases set register_number = coalesce(register_number, $2 || '/Reg/BENCH'), registered_on = coalesce(registered_on, current_date)
    where id = $1 returning id, handling_office_id
  )
  ${event('registered')}`

const tell = `
  with told as (
    insert into netra.follow_ups (id, referral_id, case_id, kind, sanction_code, decree_number, decree_on, happened_on, recorded_at, according_to, office_id, recorded_by)
    select uuidv7(), r.id, r.case_id, 'sanksi', 'TEGURAN', $2 || '/SK/BENCH', current_date, current_date, now(), 'surat instansi', r.from_office_id,
      '00000000-0000-7000-8000-000000000003'
    from netra.referrals r where r.id = $1
    returning case_id
  ), told_of as (select c.id, c.handling_office_id from netra.cases c join told on told.case_id = c.id)
  ${event('told_of')}`
