import type { AnsweredByLink, OpenedByLink } from '#app'
import { isSecretFile } from '#core'
import type { Zone } from '#law'
import type { ReferralPage } from '#store/views'
import { dayInWords, followUpStepInWords, m, momentInWords } from '#wording'
import { answerChoices } from '../meja/follow-up-form.ts'
import { statementStep } from '../meja/referral-chain.ts'
import { accusedOf, evidenceOf, referralLine, summaryOf, toldOnWay } from '../meja/referral-sheet.ts'
import { accusedInFile, stepsOfHolder } from '../naskah/slip-paper.ts'

/** The zone of the body that has the file: its days are counted there. */
export const zoneOf = (page: ReferralPage): Zone => page.chain.find(({ id }) => id === page.id)?.zone ?? 'WIB'

export type DoorPage = ReturnType<typeof doorPage>

/** One file as its addressee sees it by a link: the copy that was sent, what was told of it, and what may be told now. */
export function doorPage({ page, until, asOf }: OpenedByLink) {
  const zone = zoneOf(page)
  const line = referralLine(page, asOf, zone)
  const office = page.receivingOfficeName
  const accused = accusedInFile(page)
  return {
    caption: m.jawab_caption({ number: line.number, office }),
    asOf: m.jawab_as_of({ when: momentInWords(asOf, zone), until: momentInWords(until, zone) }),
    known: m.jawab_known({ office }),
    isSecret: isSecretFile(accused),
    facts: [
      { term: m.penerusan_from(), says: page.fromOfficeName },
      { term: m.penerusan_receipt_sent(), says: momentInWords(page.sentAt, zone) },
      ...(page.letterNumber === null ? [] : [{ term: m.penerusan_letter(), says: page.letterNumber }]),
      ...(page.dueOn === null ? [] : [{ term: m.jawab_due(), says: dayInWords(page.dueOn) }]),
    ],
    summary: summaryOf(page),
    evidence: evidenceOf(page),
    accused: accusedOf(page).map(({ id, n, rows }) => ({ id, title: m.penerusan_allegation({ n }), rows })),
    told: page.followUps.map((one) => statementStep(one, zone, () => accused[0]?.subject ?? 'lain')),
    ...choicesOf(page, asOf),
  }
}

/** The steps on the way of these accused that this body takes itself, and that nothing untold stands before. */
function choicesOf(page: ReferralPage, now: OpenedByLink['asOf']) {
  const theirs: readonly string[] = page.state === 'diteruskan' ? [] : stepsOfHolder(page)
  const zone = zoneOf(page)
  const choices = answerChoices({
    accused: accusedOf(page),
    route: page.route,
    ...toldOnWay(page.chain, page, { now, zone }),
  })
  return { ...choices, kinds: choices.kinds.filter(({ value }) => theirs.includes(value)) }
}

/** The step whose form stands on the page; null: none was chosen, or none of these. */
export const stepShown = ({ kinds }: DoorPage, chosen: string) => {
  const step = kinds.find(({ value }) => value === chosen)
  return step === undefined
    ? null
    : { value: step.value, title: m.jawab_form({ what: followUpStepInWords(step.value) }) }
}

export const recordedInWords = ({ kind, recordedAt, again }: AnsweredByLink, zone: Zone) =>
  (again ? m.jawab_again : m.jawab_recorded)({
    what: followUpStepInWords(kind),
    when: momentInWords(recordedAt, zone),
  })
