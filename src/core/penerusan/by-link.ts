import type { BodyKind } from '#law'
import type { Accused } from './judge-step.ts'
import type { FollowUpStep, Taker } from './step.ts'
import { addresseeOf, rowsOf, type Addressee } from './tables.ts'

/** How long a link opens, and on whose word: no article that was read knows of one. */
export const linkLasts = { days: 14, basis: 'N20' } as const

/** Who acts inside a body that has the file, and speaks through it. */
const within: Readonly<Partial<Record<BodyKind, readonly Taker[]>>> = {
  'asn-supervisor': ['satgas'],
  'ppk-kepegawaian': ['atasan', 'tim-pemeriksa'],
  instansi: ['atasan', 'tim-pemeriksa'],
  propam: ['sidang', 'kkep', 'kkep-banding'],
  kkep: ['kkep-banding'],
  ankum: ['sidang'],
  pom: ['penyidik'],
  gakkumdu: ['penyidik', 'penuntut'],
}

/** Passing on makes a file of its own, and that there is no news is for the desk to say. */
const atDeskOnly: readonly FollowUpStep[] = ['diteruskan', 'belum-ada-kabar']
/** Whoever has the file says that it came, or that it is not his to decide. */
const everybodys: readonly FollowUpStep[] = ['diterima', 'dikembalikan']

export type LinkStep = Exclude<FollowUpStep, 'diteruskan' | 'belum-ada-kabar'>

/** The steps that the body which has the file takes itself, by the table of each accused. What others did it does not tell by a link. */
export function linkSteps(accused: readonly Accused[], bodies: readonly BodyKind[]): readonly LinkStep[] {
  const takers: readonly Taker[] = ['siapa-pun', ...bodies, ...bodies.flatMap((body) => within[body] ?? [])]
  const theirs = accused.flatMap(({ subject, route }) =>
    rowsOf(addresseeOf(subject, route)).filter(({ step, by }) => everybodys.includes(step) || takers.includes(by)),
  )
  return [...new Set(theirs.map(({ step }) => step))].filter(isLinkStep)
}

const isLinkStep = (step: FollowUpStep): step is LinkStep => !atDeskOnly.includes(step)

/** What TNI and Polri decide about their own is kept by them: of such a file a link takes number and day (N22). */
const secretive: readonly Addressee[] = ['tni', 'polri']
export const isSecretFile = (accused: readonly Accused[]): boolean =>
  accused.some(({ subject, route }) => secretive.includes(addresseeOf(subject, route)))

/** What stands in the place of a content that is not asked for. */
export const contentKept = 'Tidak diminta lewat tautan (rahasia): lihat surat dengan nomor dan tanggal ini'

export type Declared = { readonly name: string; readonly capacity: string }
export type NamedAccused = { readonly name: string | null; readonly position: string | null }

/**
 * Whether somebody calls himself by the name of an accused. Degrees and titles come and go, and names are shortened: where every word
 * of the shorter stands in the longer, and there are two of them, it is he. Of an accused without a name the post decides.
 */
export function isSamePerson(declared: Declared, { name, position }: NamedAccused): boolean {
  const theirs = wordsOf(name ?? '')
  if (theirs.length === 0) return sameWords(plain(position ?? ''), plain(declared.capacity))
  const own = wordsOf(declared.name)
  const [shorter, longer] = own.length <= theirs.length ? [own, theirs] : [theirs, own]
  return shorter.length > 1 ? shorter.every((word) => longer.includes(word)) : sameWords(own, theirs)
}

const sameWords = (a: readonly string[], b: readonly string[]) => a.length > 0 && a.join(' ') === b.join(' ')

const plain = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** "Drs. H. Contoh Satu, M.Si." is "contoh satu". */
const titles = ['drs', 'dra', 'dr', 'ir', 'h', 'hj', 'prof', 'kh', 'r', 'rr']
function wordsOf(name: string): readonly string[] {
  const words = plain(name.replace(/,.*$/su, ''))
  const first = words.findIndex((word) => !titles.includes(word))
  return first === -1 ? words : words.slice(first)
}
