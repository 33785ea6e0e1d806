import type { ActivityEntry } from '#core'
import type { Words } from '#law'
import { dayIn, m, type Locale } from '#wording'
import { kindWordsIn } from '../words/kegiatan.ts'

/** What a release says besides the entry itself. */
type ReleaseFacts = {
  readonly regionName: string
  readonly organiser: string
  /** People counted, and units they came from; null: nobody counted. */
  readonly present: { readonly people: number; readonly units: number } | null
}

/** A press release of nothing but what was entered, in both languages: a draft for a person to edit. What was said aloud stays as it was said. */
export const releaseOf = (entry: ActivityEntry, facts: ReleaseFacts): Words => ({
  id: releaseIn('id', entry, facts),
  en: releaseIn('en', entry, facts),
})

/** As the press offices of the seeds write: where and who first, then what, what was said, who came, what was agreed. */
function releaseIn(locale: Locale, entry: ActivityEntry, facts: ReleaseFacts): string {
  return [
    entry.title[locale],
    leadIn(locale, entry, facts),
    ...(locale === 'en' && entry.summary.en === entry.summary.id
      ? [`[${m.kegiatan_rilis_untranslated({}, { locale })}]`]
      : []),
    entry.summary[locale],
    ...entry.speakers.flatMap((speaker) => saidIn(locale, speaker)),
    ...aroundIn(locale, entry, facts),
    ...agreedIn(locale, entry),
    ...entry.numbers
      .filter(({ missing }) => missing.length > 0)
      .map(({ value, unit }) => m.kegiatan_rilis_gap({ number: `${String(value)} ${unit}` }, { locale })),
  ].join('\n\n')
}

function leadIn(locale: Locale, entry: ActivityEntry, { regionName, organiser }: ReleaseFacts): string {
  const kind = kindWordsIn(entry.kind, locale)
  return m.kegiatan_rilis_lead(
    {
      dateline: regionName.toUpperCase(),
      organiser: entry.organiser ?? organiser,
      kind: kind.charAt(0).toLowerCase() + kind.slice(1),
      place: entry.place ?? regionName,
      day: entry.heldOn === null ? m.kegiatan_day_not_said({}, { locale }).toLowerCase() : dayIn(locale, entry.heldOn),
    },
    { locale },
  )
}

function saidIn(locale: Locale, { name, post, institution, capacity, said }: ActivityEntry['speakers'][number]) {
  if (said === null) return []
  const acting =
    capacity === null || capacity === 'definitif' ? '' : `${capacity.charAt(0).toUpperCase()}${capacity.slice(1)} `
  const who = [name ?? institution ?? '', `${acting}${post ?? ''}`.trim()].filter(Boolean).join(', ')
  return [m.kegiatan_rilis_said({ who, words: unended(said) }, { locale })]
}

/** Who came, how many, what was handed over, and what citizens were told. */
function aroundIn(locale: Locale, entry: ActivityEntry, facts: ReleaseFacts): readonly string[] {
  const tongue = { locale }
  const present = [
    ...entry.institutions.filter((one) => one.present).map(({ name }) => name),
    ...new Set(entry.figures.filter((one) => one.present).map(({ kind }) => figureIn(kind, locale))),
  ]
  const appeals = entry.subjects.filter((subject) => subject !== 'netralitas')
  return [
    ...(present.length > 0 ? [m.kegiatan_rilis_present({ list: listIn(locale, present) }, tongue)] : []),
    ...(facts.present === null ? [] : [m.kegiatan_rilis_counted(facts.present, tongue)]),
    ...(appeals.length > 0
      ? [
          m.kegiatan_rilis_appeal(
            {
              list: listIn(
                locale,
                appeals.map((subject) => appealIn(subject, locale)),
              ),
            },
            tongue,
          ),
        ]
      : []),
    ...entry.documents.map(({ title, number, from, to }) =>
      m.kegiatan_rilis_document(
        { from: from || (entry.organiser ?? facts.organiser), title: [title, number].filter(Boolean).join(' '), to },
        tongue,
      ),
    ),
  ]
}

const agreedIn = (locale: Locale, { commitments }: ActivityEntry): readonly string[] =>
  commitments.map(({ owner, says, dueOn }) =>
    dueOn === null
      ? m.kegiatan_rilis_agreed({ owner, says: unended(says) }, { locale })
      : m.kegiatan_rilis_agreed_by({ owner, says: unended(says), day: dayIn(locale, dueOn) }, { locale }),
  )

/** Without the full stop that the sentence around it brings. */
const unended = (words: string): string => words.trim().replace(/[.;,]+$/, '')

const listIn = (locale: Locale, words: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)

const appeals = {
  netralitas: m.kegiatan_subject_netralitas,
  'politik-uang': m.kegiatan_subject_politik_uang,
  'kampanye-hitam': m.kegiatan_subject_kampanye_hitam,
  hoaks: m.kegiatan_subject_hoaks,
} as const
function appealIn(subject: keyof typeof appeals, locale: Locale): string {
  const says = appeals[subject]({}, { locale })
  return says.charAt(0).toLowerCase() + says.slice(1)
}

const figures = {
  masyarakat: m.kegiatan_figure_masyarakat,
  pemuda: m.kegiatan_figure_pemuda,
  agama: m.kegiatan_figure_agama,
} as const
function figureIn(kind: keyof typeof figures, locale: Locale): string {
  const says = figures[kind]({}, { locale })
  return says.charAt(0).toLowerCase() + says.slice(1)
}

/** What the public record calls figures of society, whose own names it does not give. */
export const figureNames = {
  masyarakat: bothTongues(m.kegiatan_figure_masyarakat),
  pemuda: bothTongues(m.kegiatan_figure_pemuda),
  agama: bothTongues(m.kegiatan_figure_agama),
}
function bothTongues(says: (none: Record<string, never>, options: { readonly locale: Locale }) => string): Words {
  return { id: says({}, { locale: 'id' }), en: says({}, { locale: 'en' }) }
}
