import { fewestPeople, fewestReaders, percentOf } from '#core'
import type { PublicCircular } from '#store/views'
import { circularKindInWords, dayInWords, m, momentInWords, numberInWords, verdictInWords } from '#wording'
import { actTitle, withdrawalInWords } from './circular-facts.ts'

type Coverage = NonNullable<PublicCircular['coverage']>
type Text = NonNullable<PublicCircular['text']>

/** A circular as everybody sees it: what it is, whether it stands, how far it came, and its text where it is shown. */
export const publicCircular = (one: PublicCircular, now: string) => ({
  id: one.id,
  title: `${circularKindInWords(one.kind)}: ${one.subject}`,
  head: m.edaran_public_head({ number: one.number, issuer: one.issuer, day: dayInWords(one.letterOn) }),
  withdrawn: withdrawalInWords(one),
  coverage: one.coverage === null ? null : coverageInWords(one.coverage, one.id),
  until: untilInWords(one, now),
  text: one.text === null ? null : textInWords(one, one.text),
})

function untilInWords({ coverage, deadlineAt, zone, isFew }: PublicCircular, now: string): string {
  const when = momentInWords(deadlineAt, zone)
  if (coverage !== null) return m.edaran_public_until({ when })
  if (deadlineAt > now) return m.edaran_public_before({ when })
  return isFew ? m.edaran_public_few() : m.edaran_public_next()
}

const coverageInWords = ({ asOf: counted, ...of }: Coverage, id: string) => {
  const asOf = new Date(counted).toISOString()
  return {
    asOf,
    figures: {
      offices: { measureId: 'edaran-diakui', regionCode: '00', part: id, shown: of.unitsAcknowledged, asOf },
      people: { measureId: 'edaran-dibaca', regionCode: '00', part: id, shown: of.peopleRead, asOf },
      attested: { measureId: 'edaran-dinyatakan', regionCode: '00', part: id, shown: of.peopleAttested, asOf },
    },
    percent: percentOf(of.unitsAcknowledged, of.units),
    offices: m.edaran_public_offices({
      part: numberInWords(of.unitsAcknowledged),
      whole: numberInWords(of.units),
      percent: numberInWords(percentOf(of.unitsAcknowledged, of.units)),
    }),
    people:
      of.people === null || of.peopleRead === null
        ? null
        : m.edaran_public_people({ part: numberInWords(of.peopleRead), whole: numberInWords(of.people) }),
    attested:
      of.peopleAttested === null || of.peopleAttested === 0
        ? null
        : m.edaran_public_attested({ count: numberInWords(of.peopleAttested) }),
    rule: m.edaran_public_rule({ people: String(fewestPeople), readers: String(fewestReaders) }),
    note: of.note,
  }
}

const textInWords = (one: PublicCircular, text: Text) => [
  { term: m.edaran_number(), says: one.number },
  { term: m.edaran_letter_on(), says: dayInWords(one.letterOn) },
  { term: m.edaran_from(), says: one.issuer },
  { term: m.edaran_basis(), says: text.basis },
  ...(text.actIds.length === 0 ? [] : [{ term: m.edaran_acts(), says: text.actIds.map(actTitle).join('; ') }]),
  {
    term: m.edaran_text(),
    says: m.edaran_text_says({
      n: text.n,
      name: text.fileName,
      kilobytes: numberInWords(Math.ceil(text.bytes / 1024)),
    }),
  },
  { term: m.edaran_signature(), says: verdictInWords(text.verdict) },
  ...(text.senderWords === null ? [] : [{ term: m.edaran_sender_words(), says: text.senderWords }]),
  { term: m.edaran_hash(), says: text.sha256 },
]
