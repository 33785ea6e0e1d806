import { allegedAs } from '#core'
import { addDays, addHours, findAct, localDay, startOfDay, type Instant, type PlainDate } from '#law'
import { firstNames, pastAccused, type PastAccused } from './accused.ts'
import { openPastCase, type PastCase, type PastDesk } from './case-file.ts'
import { between, pick } from './dice.ts'
import type { Fate, Lot } from './plan.ts'
import type { PastOffice } from './places.ts'
import type { PastRows } from './rows.ts'

/** The `nth` case of a lot, which is the `number`-th of its office. */
export type Told = { readonly lot: Lot; readonly nth: number; readonly number: number }

/** A case with the accused of its lot, and the moments in which it is told: `at(3, 10)` is ten o'clock of the third day after it came in. */
type Telling = Told & {
  readonly of: PastCase
  readonly desk: PastDesk
  readonly accused: PastAccused
  readonly at: (days: number, hour: number) => Instant
  readonly name: string
  /** By which its days are rolled: of a lot of the last weeks all have the same. */
  readonly pace: string
}

/** The bodies of the law, as kinds of our offices, that a file of the past goes to. */
const officeKinds: Readonly<Record<string, string>> = {
  'ppk-kepegawaian': 'kepala-daerah',
  'asn-supervisor': 'bkn',
  bupati: 'kepala-daerah',
  camat: 'kecamatan',
  ankum: 'ankum',
  propam: 'propam',
}

export const bodyOf = ({ bodies }: PastDesk['place'], { body }: PastAccused): PastOffice | undefined =>
  bodies.find(({ kind }) => kind === officeKinds[body])

/** Nothing in it is anybody's: whoever is accused is called Contoh. */
export function tellPastCase(desk: PastDesk, told: Told): PastRows {
  const { lot, nth } = told
  const { zone } = desk.place
  const name = `${lot.name} ${String(nth)}`
  const accused: PastAccused = pastAccused[lot.accused]
  const openedOn = lot.opensOn ?? addDays(lot.quarter.from, between(2, lastDayOf(lot), lot.name) + between(0, 5, name))
  const at = (days: number, hour: number) => addHours(startOfDay(addDays(openedOn, days), zone), hour)
  const of = openPastCase(desk, openingOf(told, { accused, name, at: at(0, 9), openedOn, desk }))
  const pace = lot.opensOn === null ? name : lot.name
  fates[lot.fate]({ ...told, of, desk, accused, at, name, pace })
  if (lot.rated !== null) of.rate(lot.rated, at(70, 9))
  return of.rows()
}

/** How late in its quarter the cases of a lot may come in, so that they end in it: a rank and a book are of one quarter. */
function lastDayOf({ fate, isLate }: Lot): number {
  if (isLate) return 20
  return fate === 'sanksi' || fate === 'tidak-terbukti' || fate === 'dari-pengawasan' ? 50 : 72
}

function openingOf(
  { lot }: Told,
  about: {
    readonly accused: PastAccused
    readonly name: string
    readonly at: Instant
    readonly openedOn: PlainDate
    readonly desk: PastDesk
  },
) {
  const { accused, name, at, openedOn, desk } = about
  const actId = pick(accused.acts, `${name} act`)
  const act = findAct(actId)
  if (act === null) throw new Error(`the past names an act that the catalogue does not have: ${actId}`)
  const happenedOn = addDays(openedOn, -3)
  const isOfSupervision = lot.fate === 'dari-pengawasan' || lot.fate === 'informasi-ditutup'
  const district = desk.place.districts[between(0, desk.place.districts.length - 1, `${name} district`)]
  return {
    regime: lot.quarter.regime,
    electionId: lot.quarter.electionId,
    origin: isOfSupervision ? ('informasi' as const) : ('laporan' as const),
    kind: lot.fate === 'pembalasan' ? ('pembalasan' as const) : ('netralitas' as const),
    ...{ at, happenedOn, knownOn: addDays(openedOn, -1), district: district ?? desk.place.region },
    narrative: 'Cerita rekaan untuk peragaan: terlapor memperlihatkan dukungan kepada calon Contoh.',
    subject: {
      kind: accused.kind,
      name: `${pick(firstNames, `${name} name`)} ${pick(firstNames, `${name} second`)} Contoh`,
      ...pick(accused.posts, `${name} post`),
    },
    actId,
    alleged: allegedAs(act, { actedOn: happenedOn, fixedOn: null }),
  }
}

const fates: Readonly<Record<Fate, (telling: Telling) => void>> = {
  sanksi: (telling) => {
    sanctioned(telling, referred(telling, registered(telling)))
  },
  'tidak-terbukti': (telling) => {
    const { of, accused } = telling
    const ended = answeredBefore(telling, referred(telling, registered(telling)))
    of.answer('tidak-terbukti', ended, accused)
    finished(of, ended)
  },
  // Told of once, or never: it waits since.
  menunggu: (telling) => {
    const { of, accused } = telling
    const sent = referred(telling, registered(telling))
    if (accused.body !== 'asn-supervisor') of.answer('diterima', addHours(sent, 48), accused)
  },
  'bukan-pelanggaran': (telling) => {
    closed(telling, registered(telling))
  },
  pembalasan: (telling) => {
    closed(telling, registered(telling))
  },
  ditolak: ({ of, at, lot }) => {
    of.move('review', at(0, 11))
    const words = 'Alasan rekaan untuk peragaan.'
    of.refuse(reasonOf(lot), at(1, 10), of.pleno('decline', at(1, 9), 'Tidak diregistrasi (contoh).'), words)
    of.move('announce', at(1, 11))
  },
  // At work: registered, and somebody is heard.
  berjalan: (telling) => {
    const { of, at } = telling
    of.move('review', at(0, 11))
    of.move('register', at(1, 10), { registerNumber: numberOf(telling, 'LP', at(1, 10)) })
    of.move('hear', at(1, 11))
  },
  'dari-pengawasan': (telling) => {
    const { of, at, desk } = telling
    of.move('trace', at(1, 9))
    const plenoId = of.pleno('find', at(3, 9), 'Menetapkan temuan (contoh).')
    of.move('find', at(3, 10), {
      actor: desk.people.ketua,
      plenoId,
      registerNumber: numberOf(telling, 'TM', at(3, 10)),
    })
    sanctioned(telling, referred(telling, heard(telling, 3)))
  },
  'informasi-ditutup': ({ of, at, desk }) => {
    of.move('trace', at(1, 9))
    const plenoId = of.pleno('close', at(4, 9), 'Tidak ditemukan peristiwanya (contoh).')
    of.move('close', at(4, 10), { actor: desk.people.ketua, plenoId, reason: 'Tidak ditemukan peristiwanya (contoh).' })
  },
}

/** All of a lot for one reason, so that a reason is told of five or of nobody. */
const reasonOf = ({ name }: Lot) =>
  pick(['syarat-kurang', 'lewat-waktu', 'sudah-ditangani', 'bukan-pelapor'], `${name} reason`)

/** A day of a lot that is late lies past the days of the office. */
const slow = ({ lot }: Telling) => (lot.isLate && lot.fate === 'bukan-pelanggaran' ? 12 : 0)

/** Kajian awal, register, hearing, kajian: until the final plenary sits, on the day that it answers. */
function registered(telling: Telling): number {
  const { of, at } = telling
  of.move('review', at(0, 11))
  of.move('register', at(1, 10), { registerNumber: numberOf(telling, 'LP', at(1, 10)) })
  return heard(telling, 1)
}

function heard(telling: Telling, from: number): number {
  const { of, at } = telling
  const day = from + 2 + slow(telling)
  of.move('hear', at(from, 11))
  of.move('analyse', at(from + 1, 10))
  of.move('convene', at(day, 9))
  return day
}

/** The plenary refers it; the moment at which the file left. */
function referred(telling: Telling, day: number): Instant {
  const { of, at, desk, accused, number } = telling
  const to = bodyOf(desk.place, accused)
  if (to === undefined) throw new Error(`the past has nobody in ${desk.place.region} to decide on ${accused.kind}`)
  const sent = at(day, 14)
  of.decide('hukum-lainnya', at(day, 10), accused.route)
  const plenoId = of.pleno(
    'refer',
    at(day, 10),
    'Menetapkan dugaan pelanggaran hukum lainnya dan meneruskannya (contoh).',
  )
  of.move('refer', sent, { actor: desk.people.ketua, plenoId })
  of.refer(sent, to, accused.route, `${String(number)}/CONTOH/PM.06`)
  return sent
}

function closed({ of, at, desk }: Telling, day: number): void {
  const reason = 'Bukan pelanggaran (contoh).'
  of.decide('bukan-pelanggaran', at(day, 10), null)
  const plenoId = of.pleno('close', at(day, 10), reason)
  of.move('close', at(day, 11), { actor: desk.people.ketua, plenoId, reason })
  of.move('announce', at(day, 12))
}

/** What the body told on the way, and the moment of its decision: in its term, or past it where the lot is late. */
function answeredBefore({ of, accused, lot, pace }: Telling, sent: Instant): Instant {
  const [first, ...more] = accused.before
  if (first !== undefined) of.answer(first, addHours(sent, 24), accused)
  more.forEach((kind, nth) => {
    of.answer(kind, addHours(sent, 48 + nth * 24), accused)
  })
  const due = of.dueOf()
  if (due === null) return addHours(sent, 24 * between(6, 30, `${pace} decided`))
  if (lot.isLate) return addHours(due, 24 * between(2, 9, `${pace} decided`) + 10)
  const soonest = addHours(sent, 24 * (more.length + 2))
  const last = addHours(due, -20)
  return soonest < last ? earlier(last, addHours(soonest, 24 * between(0, 4, `${pace} decided`))) : soonest
}

const earlier = (a: Instant, b: Instant) => (a < b ? a : b)

function sanctioned(telling: Telling, sent: Instant): void {
  const { of, accused, name, lot } = telling
  const ended = answeredBefore(telling, sent)
  of.answer('sanksi', ended, { whose: accused.whose, sanction: pick(accused.sanctions, `${name} sanction`) })
  finished(of, ended)
  // Of every other lot it was told that it was carried out.
  if (between(0, 1, `${lot.name} carried out`) === 0) of.answer(accused.carriedOut, addHours(ended, 24 * 6), accused)
}

function finished(of: PastCase, ended: Instant): void {
  of.move('finish', addHours(ended, 24))
  of.move('announce', addHours(ended, 25))
}

const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** As an office writes it, with a word before it that no office writes: no number of the past is ever taken again. */
function numberOf({ desk, number }: Telling, origin: 'LP' | 'TM', at: Instant): string {
  const { region, isCity, zone } = desk.place
  const [year = '', month = ''] = localDay(at, zone).split('-')
  return `Contoh ${String(number)}/Reg/${origin}/PB/${isCity ? 'Kota' : 'Kab'}/${region}/${months[Number(month) - 1] ?? ''}/${year}`
}
