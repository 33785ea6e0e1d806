import { findAct } from '#law'
import type { CircularHead, CircularText } from '#store/views'
import { circularKindInWords, dayInWords, inTongue, m, momentInWords, numberInWords, verdictInWords } from '#wording'

type Fact = { readonly term: string; readonly says: string }

/** Of an act only its title: the article is a tap away, at /hukum. */
export const actTitle = (id: string): string => {
  const act = findAct(id)
  return act === null ? id : inTongue(act.title)
}

/** What a circular is, for whoever has it. */
export const circularFacts = (circular: CircularHead, text: CircularText | null): readonly Fact[] => [
  { term: m.edaran_number(), says: circular.number },
  { term: m.edaran_letter_on(), says: dayInWords(circular.letterOn) },
  { term: m.edaran_from(), says: circular.issuer },
  { term: m.edaran_basis(), says: circular.basis },
  ...(circular.stageTitle === null
    ? []
    : [
        {
          term: m.edaran_stage(),
          says: [circular.stageTitle, circular.electionName].filter((one) => one !== null).join(', '),
        },
      ]),
  { term: m.edaran_deadline(), says: momentInWords(circular.deadlineAt, circular.zone) },
  ...(circular.actIds.length === 0 ? [] : [{ term: m.edaran_acts(), says: circular.actIds.map(actTitle).join('; ') }]),
  ...(text === null ? [] : textFacts(text)),
]

/** The common name alone, as a certificate has it on a line of its own; what it does not have is shown as it is. */
const signerName = (subject: string): string => (/^CN=(.+)$/m.exec(subject)?.[1] ?? subject).replaceAll(/\\(.)/g, '$1')

export const textFacts = (text: CircularText): readonly Fact[] => [
  {
    term: m.edaran_text(),
    says: m.edaran_text_says({
      n: text.n,
      name: text.fileName,
      kilobytes: numberInWords(Math.ceil(text.bytes / 1024)),
    }),
  },
  { term: m.edaran_signature(), says: [verdictInWords(text.verdict), ...text.signers.map(signerName)].join(' · ') },
  ...(text.senderWords === null ? [] : [{ term: m.edaran_sender_words(), says: text.senderWords }]),
  ...(text.changes === null ? [] : [{ term: m.edaran_changes(), says: text.changes }]),
  { term: m.edaran_hash(), says: text.sha256 },
]

/** That it was taken back, when and why; null: it stands. */
export const withdrawalInWords = ({
  withdrawnAt,
  withdrawalReason,
  zone,
}: Pick<CircularHead, 'withdrawnAt' | 'withdrawalReason' | 'zone'>): string | null =>
  withdrawnAt === null
    ? null
    : m.edaran_withdrawn_says({ when: momentInWords(withdrawnAt, zone), reason: withdrawalReason ?? '' })

/** Its kind and what it is about, as a heading. */
export const circularTitle = ({ kind, subject }: Pick<CircularHead, 'kind' | 'subject'>): string =>
  `${circularKindInWords(kind)}: ${subject}`
