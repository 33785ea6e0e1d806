import type { Place, PlaceOffice } from '#store'

/** Whom a report, an LHP or an allegation accuses, as far as words say it. */
export type AccusedWords = {
  readonly kind: string
  readonly name?: string | null | undefined
  readonly position?: string | null | undefined
  readonly officeName?: string | null | undefined
  /** Our code of the accused's own office, where somebody picked it from a list; its id, where the desk did. */
  readonly officeCode?: string | null | undefined
  readonly officeId?: string | null | undefined
}

const ranksUpward = ['kabkota', 'provinsi', 'nasional']
const isBawaslu = ({ kind }: PlaceOffice) => kind === 'panwascam' || kind.startsWith('bawaslu-')

/** As netra.region_term() writes names. */
const term = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The offices a report accuses: the one it names by code, those whose name it gives, and, where it only says "Bawaslu", "Panwas"
 * or a post that may be one of theirs, the office of that rank in its region. Who is meant by a name alone, the database asks (N105). In doubt an office counts as accused: being wrong
 * sends the report one rank higher, being right the other way would hand it to the accused.
 */
export function accusedOffices(
  place: Place,
  { kind, officeCode, officeId, officeName, position, name }: AccusedWords,
): readonly PlaceOffice[] {
  const named = term(officeName ?? '')
  const exact = place.offices.filter(
    (office) => office.id === officeId || office.code === officeCode || (named !== '' && office.terms.includes(named)),
  )
  if (exact.some(isBawaslu)) return exact
  const words = term([officeName, position, name].join(' '))
  return isOurs.test(words) || isPostOfOurs(kind, term(`${position ?? ''} ${officeName ?? ''}`), exact.length > 0)
    ? [...exact, ...bawasluMeant(place, words)]
    : exact
}

const isOurs = /\b(bawaslu|panwas\w*|pengawas pemilu|pengawas pemilihan)\b/
/** Posts that only the supervisors of an election have. */
const ourPosts =
  /\b(kordiv|koordiv|korsek|koordinator sekretariat|penanganan pelanggaran|penyelesaian sengketa|koordinator gakkumdu)\b/
/** Organisers who are not ours, and posts of ours below the ranks that handle anything. */
const otherOrganisers =
  /\b(kpu\w*|kip|ppk|pps|kpps|pantarlih|ppdp|panitia pemungutan|panitia pemilihan|penyelenggara pemungutan|dkpp|ptps|pkd|pengawas tps|pengawas (desa|kelurahan))\b/

/** An organiser of whom a post is told, and not that it is one of KPU's, may be one of ours: in doubt it is. */
const isPostOfOurs = (kind: string, post: string, hasOffice: boolean) =>
  !otherOrganisers.test(post) && (ourPosts.test(post) || (kind === 'penyelenggara' && post !== '' && !hasOffice))

/** Which of our ranks "Bawaslu …" means: the one it says, else that of the regency, where most reports go. */
function bawasluMeant(place: Place, words: string): readonly PlaceOffice[] {
  const ours = place.offices.filter(isBawaslu)
  // A supervisor of a village or polling place has no office here that could decide about himself.
  if (/\bpanwas\w* (desa|kelurahan)\b/.test(words) && !/\bbawaslu\b/.test(words)) return []
  if (/\b(kecamatan|panwascam|panwaslucam|panwas)\b/.test(words) || /\bpanwaslu kec/.test(words)) {
    const inDistrict = ours.filter(
      ({ kind, regionCode }) => kind === 'panwascam' && (place.districtCode ?? regionCode) === regionCode,
    )
    // Which Panwascam of the regency is unclear: none of them decides, so naming one or all changes only who may look.
    return inDistrict
  }
  const rank = /\b(ri|republik indonesia|pusat)\b/.test(words)
    ? 'nasional'
    : /\bprovinsi\b/.test(words)
      ? 'provinsi'
      : 'kabkota'
  return ours.filter((office) => office.rank === rank)
}

/** Bawaslu of the regency, else of the province, else of the nation: the first whose id is not among the accused. Only upward. */
export function handlingOffice(place: Place, accused: readonly string[]): PlaceOffice | null {
  const above = place.offices
    .filter((office) => office.kind.startsWith('bawaslu-'))
    .sort((a, b) => ranksUpward.indexOf(a.rank) - ranksUpward.indexOf(b.rank))
  const highestAccused = Math.max(-1, ...above.map((office, at) => (accused.includes(office.id) ? at : -1)))
  return above[highestAccused + 1] ?? null
}
