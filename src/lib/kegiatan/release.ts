import type { ActivityEntry } from '#core'
import type { Words } from '#law'
import { dayIn, m, type Locale } from '#wording'
import { kindWordsIn } from '../words/kegiatan.ts'

/** What a release says besides the entry itself. */
export type ReleaseFacts = {
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

function releaseIn(locale: Locale, entry: ActivityEntry, facts: ReleaseFacts): string {
  const tongue = { locale }
  const day = entry.heldOn === null ? m.kegiatan_day_not_said({}, tongue) : dayIn(locale, entry.heldOn)
  const present = [
    ...entry.institutions.filter((one) => one.present).map(({ name }) => name),
    ...new Set(entry.figures.filter((one) => one.present).map(({ kind }) => figureIn(kind, locale))),
  ]
  const paragraphs = [
    entry.title[locale],
    m.kegiatan_rilis_lead(
      {
        place: entry.place ?? facts.regionName,
        day,
        organiser: entry.organiser ?? facts.organiser,
        kind: kindWordsIn(entry.kind, locale),
        region: facts.regionName,
      },
      tongue,
    ),
    entry.summary[locale],
    ...entry.speakers.flatMap(({ name, post, institution, capacity, said }) =>
      said === null
        ? []
        : [
            m.kegiatan_rilis_said(
              {
                who: [
                  name ?? institution ?? '',
                  [capacity?.toUpperCase().replace('DEFINITIF', ''), post].filter(Boolean).join(' '),
                ]
                  .filter(Boolean)
                  .join(', '),
                words: said,
              },
              tongue,
            ),
          ],
    ),
    ...(present.length > 0 ? [m.kegiatan_rilis_present({ list: present.join('; ') }, tongue)] : []),
    ...(facts.present === null ? [] : [m.kegiatan_rilis_counted(facts.present, tongue)]),
    ...entry.documents.map(({ title, number, to }) =>
      m.kegiatan_rilis_document({ title: [title, number].filter(Boolean).join(' '), to }, tongue),
    ),
    ...entry.commitments.map(({ owner, says, dueOn }) =>
      dueOn === null
        ? m.kegiatan_rilis_agreed({ owner, says }, tongue)
        : m.kegiatan_rilis_agreed_by({ owner, says, day: dayIn(locale, dueOn) }, tongue),
    ),
    ...entry.numbers
      .filter(({ missing }) => missing.length > 0)
      .map(({ value, unit }) => m.kegiatan_rilis_gap({ number: `${String(value)} ${unit}` }, tongue)),
  ]
  return paragraphs.join('\n\n')
}

const figures = {
  masyarakat: m.kegiatan_figure_masyarakat,
  pemuda: m.kegiatan_figure_pemuda,
  agama: m.kegiatan_figure_agama,
} as const
const figureIn = (kind: keyof typeof figures, locale: Locale) => figures[kind]({}, { locale })

/** What the public record calls figures of society, whose own names it does not give. */
export const figureNames = {
  masyarakat: bothTongues(m.kegiatan_figure_masyarakat),
  pemuda: bothTongues(m.kegiatan_figure_pemuda),
  agama: bothTongues(m.kegiatan_figure_agama),
}
function bothTongues(says: (none: Record<string, never>, options: { readonly locale: Locale }) => string): Words {
  return { id: says({}, { locale: 'id' }), en: says({}, { locale: 'en' }) }
}
