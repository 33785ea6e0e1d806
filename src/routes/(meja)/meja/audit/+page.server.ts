import { parsePlainDate } from '#law'
import { demand } from '#lib/server/demand.ts'
import {
  auditPerPage,
  countRefusals,
  listAccountEvents,
  listReads,
  readKinds,
  type EventFilter,
  type ReadFilter,
} from '#store/views'
import type { PageServerLoad } from './$types'

const nothing = { reads: null, events: null, refusals: null }

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = demand(locals.actor, 'read-audit')
  const { db, clock } = locals.netra
  const filter = readFilter(url.searchParams)
  const typed = Object.fromEntries(
    ['apa', 'siapa', 'nomor', 'dari', 'sampai', 'hanya'].map((name) => [name, url.searchParams.get(name) ?? '']),
  )
  const zone = actor.memberships.find(({ role }) => role === 'auditor')?.office.zone ?? 'WIB'
  const common = { ...nothing, typed, zone, page: filter.page, size: auditPerPage, asOf: clock() }
  const asked = url.searchParams.get('daftar')
  if (asked === 'akun') return { ...common, shows: asked, events: await listAccountEvents(db, actor.id, filter) }
  if (asked === 'loket') return { ...common, shows: asked, refusals: await countRefusals(db, actor.id, filter.page) }
  return { ...common, shows: 'baca', reads: await listReads(db, actor.id, filter) }
}

/** What cannot be read as a filter filters nothing; the fields show what was typed. */
function readFilter(asked: URLSearchParams): ReadFilter & EventFilter {
  const words = (name: string) => (asked.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200)
  return {
    what: readKinds.find((kind) => kind === asked.get('apa')) ?? null,
    person: words('siapa'),
    record: words('nomor'),
    from: parsePlainDate(asked.get('dari') ?? ''),
    to: parsePlainDate(asked.get('sampai') ?? ''),
    refusedOnly: asked.get('hanya') === 'ditolak',
    page: Math.min(100_000, Math.max(1, Math.trunc(Number(asked.get('halaman')) || 1))),
  }
}
