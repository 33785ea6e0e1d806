import pg from 'pg'
import { draftCircular, previewCircular, sendCircular, type DraftCircular, type Netra } from '#app'
import { plainDate, type Instant } from '#law'
import { newId, type ActorId } from '#store'
import { examplePapers } from '../../src/core/naskah/example-papers.ts'
import { openTypesetter } from '../../src/gear/naskah/typesetter.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

/** A small country in which a circular goes down: codes as in the real one, people invented ("Contoh"). */
const regions = [
  ['00', 'nasional', 'Indonesia', 'WIB'],
  ['64', 'provinsi', 'Contoh Timur', 'WITA'],
  ['64.01', 'kabupaten', 'Contoh Satu', 'WITA'],
  ['64.02', 'kabupaten', 'Contoh Dua', 'WITA'],
  ['64.01.04', 'kecamatan', 'Contoh Hulu', 'WITA'],
  ['64.01.05', 'kecamatan', 'Contoh Hilir', 'WITA'],
  ['64.01.04.2003', 'desa', 'Contoh Muara', 'WITA'],
  ['64.01.04.2004', 'desa', 'Contoh Lebak', 'WITA'],
  ['64.01.05.2001', 'desa', 'Contoh Bukit', 'WITA'],
] as const

const places = {
  'BAWASLU-64.01': ['bawaslu-kabkota', 'bawaslu', 'kabkota', '64.01', null],
  'BAWASLU-64.02': ['bawaslu-kabkota', 'bawaslu', 'kabkota', '64.02', null],
  'BAWASLU-RI': ['bawaslu-ri', 'bawaslu', 'nasional', '00', null],
  KEMENDAGRI: ['kemendagri', 'pusat', 'nasional', '00', null],
  'KDH-64': ['kepala-daerah-provinsi', 'pemda', 'provinsi', '64', 'KEMENDAGRI'],
  'KDH-64.01': ['kepala-daerah', 'pemda', 'kabkota', '64.01', 'KDH-64'],
  'KDH-64.02': ['kepala-daerah', 'pemda', 'kabkota', '64.02', 'KDH-64'],
  'SETDA-64.01': ['setda', 'pemda', 'kabkota', '64.01', 'KDH-64.01'],
  'SETDA-64.02': ['setda', 'pemda', 'kabkota', '64.02', 'KDH-64.02'],
  'OPD-64.01-DISDIK': ['opd', 'pemda', 'kabkota', '64.01', 'SETDA-64.01'],
  'OPD-64.01-DINKES': ['opd', 'pemda', 'kabkota', '64.01', 'SETDA-64.01'],
  'SEKOLAH-64.01-1': ['sekolah', 'pemda', 'desa', '64.01.04', 'OPD-64.01-DISDIK'],
  'KEC-64.01.04': ['kecamatan', 'pemda', 'kecamatan', '64.01.04', 'SETDA-64.01'],
  'KEC-64.01.05': ['kecamatan', 'pemda', 'kecamatan', '64.01.05', 'SETDA-64.01'],
  'DESA-64.01.04.2003': ['desa', 'desa', 'desa', '64.01.04.2003', 'KEC-64.01.04'],
  'DESA-64.01.04.2004': ['desa', 'desa', 'desa', '64.01.04.2004', 'KEC-64.01.04'],
  'DESA-64.01.05.2001': ['desa', 'desa', 'desa', '64.01.05.2001', 'KEC-64.01.05'],
  KEMENAG: ['kementerian', 'pusat', 'nasional', '00', null],
  'KEMENAG-64.01': ['vertikal', 'vertikal', 'kabkota', '64.01', 'KEMENAG'],
  'POLRES-64.01': ['polres', 'polri', 'kabkota', '64.01', null],
  'POLSEK-64.01.04': ['polsek', 'polri', 'kecamatan', '64.01.04', 'POLRES-64.01'],
} as const
export type Place = keyof typeof places

export type CascadeWorld = {
  readonly clone: Clone
  /** netra_owner, past every policy: for arranging and for controls. */
  readonly owner: pg.Client
  readonly netra: Netra
  readonly at: (instant: Instant) => void
  readonly office: (code: Place) => string
  readonly person: (
    role: string,
    office: Place,
    held?: { readonly until?: string; readonly capacity?: string },
  ) => Promise<ActorId>
  readonly close: () => Promise<void>
}

export async function openCascadeWorld(start: Instant): Promise<CascadeWorld> {
  const clone = await cloneDatabase()
  const owner = new pg.Client({ connectionString: clone.urlFor('netra_owner') })
  await owner.connect()
  let now = start
  const ids = new Map<string, string>()
  for (const [code, level, name, zone] of regions)
    await owner.query(
      `insert into netra.regions (code, level, name, short_name, zone, valid_from) values ($1, $2, $3, $3, $4, '2000-01-01')`,
      [code, level, name, zone],
    )
  for (const [code, [kind, family, rank, region, parent]] of Object.entries(places)) {
    await owner.query(
      `insert into netra.office_kinds (kind, family, rank, title) values ($1, $2, $3, $1) on conflict do nothing`,
      [kind, family, rank],
    )
    ids.set(code, newId())
    await owner.query(
      `insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, valid_from, mark, source)
       values ($1, $2, $3, $4, $2, $2, $5, 'WITA', $6, '2000-01-01', 'U', 'test')`,
      [ids.get(code), code, kind, rank, region, parent === null ? null : ids.get(parent)],
    )
  }
  const office = (code: Place) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no such office: ${code}`)
    return id
  }
  return {
    clone,
    owner,
    netra: { ...clone.netra, clock: () => now },
    at: (instant) => void (now = instant),
    office,
    person: async (role, code, { until, capacity = 'definitif' } = {}) => {
      const id = newId()
      await owner.query(
        `insert into netra.accounts (id, kind, name, born_on) values ($1, 'person', $2, '1980-01-01')`,
        [id, `Contoh ${role} ${code}`],
      )
      await owner.query(
        `insert into netra.memberships (account_id, office_id, role, capacity, valid_from, valid_to) values ($1, $2, $3, $4, '2020-01-01', $5)`,
        [id, office(code), role, capacity, until ?? null],
      )
      return id as ActorId
    },
    close: async () => {
      await owner.end()
      await clone.close()
    },
  }
}

let drawn: Uint8Array | undefined
/** A real PDF, set by our own press; nobody signed it. */
export const plainPdf = (): Uint8Array => (drawn ??= openTypesetter()(examplePapers['ba-pleno']))

export const downKinds = ['setda', 'opd', 'sekolah', 'kecamatan', 'desa', 'polres', 'polsek']

export const asked = (
  world: CascadeWorld,
  actor: ActorId,
  issuer: Place,
  more: Partial<DraftCircular> = {},
): DraftCircular => ({
  actor,
  id: newId(),
  issuerOfficeId: world.office(issuer),
  kind: 'imbauan',
  number: '138/PM.00.02/K.KI/11/2026',
  letterOn: plainDate('2026-11-20'),
  subject: 'Netralitas (contoh)',
  basis: 'Contoh dasar.',
  stage: null,
  way: 'berjenjang',
  people: ['pns', 'perangkat-desa'],
  actIds: [],
  deadlineAt: '2026-12-10T02:00:00.000Z',
  audience: [{ by: 'wilayah', regionCode: '64.01', kinds: downKinds }],
  text: { bytes: plainPdf(), fileName: 'imbauan.pdf', senderWords: '' },
  ...more,
})

/** Drafted, looked at and sent. */
export async function sent(
  world: CascadeWorld,
  actor: ActorId,
  issuer: Place,
  more: Partial<DraftCircular> = {},
): Promise<string> {
  const wanted = asked(world, actor, issuer, more)
  const circularId = granted(await draftCircular(world.netra, wanted))
  const { digest } = granted(await previewCircular(world.netra, { actor, circularId }))
  granted(await sendCircular(world.netra, { actor, circularId, issuerOfficeId: wanted.issuerOfficeId, digest }))
  return circularId
}
