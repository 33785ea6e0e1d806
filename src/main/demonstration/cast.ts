import seeds from '../../../db/seeds/akun/contoh.json' with { type: 'json' }
import type { ActorId } from '#app'
import { demonstrationAccountId } from '../loaders/akun-contoh.ts'
import { archiveAccountId, archiveOffices } from './archive-people.ts'

/** Those who handle a case at one office. */
export type Team = {
  readonly office: string
  readonly region: string
  readonly counter: ActorId
  readonly staff: ActorId
  readonly ketua: ActorId
  /** Every commissioner, the ketua among them: all of them are in the attendance of a pleno. */
  readonly commissioners: readonly ActorId[]
}

/** Somebody of the demonstration accounts, by the name on the sign-in page. */
export function actor(name: string): ActorId {
  const index = seeds.accounts.findIndex((account) => account.name === name)
  if (index === -1) throw new Error(`the demonstration has no account of ${name}`)
  return demonstrationAccountId(index) as ActorId
}

const paserCommissioners = [
  'Contoh Gunawan Ketua',
  'Contoh Fitri Anggota',
  'Contoh Gita Anggota',
  'Contoh Hadi Anggota',
  'Contoh Ira Anggota',
]

export const paser: Team = {
  office: 'BAWASLU-64.01',
  region: '64.01',
  counter: actor('Contoh Dewi Loket'),
  staff: actor('Contoh Eka Penanganan'),
  ketua: actor('Contoh Gunawan Ketua'),
  commissioners: paserCommissioners.map(actor),
}

/** A neighbouring office of the archive. */
export function neighbour(region: string): Team {
  const place = archiveOffices.findIndex((code) => code === region)
  if (place === -1) throw new Error(`no people of the archive in ${region}`)
  const [staff, ketua, ...others] = [0, 1, 2, 3].map((post) => archiveAccountId(place, post) as ActorId)
  if (staff === undefined || ketua === undefined) throw new Error('an office has no people')
  return { office: `BAWASLU-${region}`, region, counter: staff, staff, ketua, commissioners: [ketua, ...others] }
}
