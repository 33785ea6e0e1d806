import { bodiesOf } from '#app'
import {
  isSecretFile,
  linkSteps,
  outgoingOf,
  rowFor,
  type Accused,
  type LinkStep,
  type Naskah,
  type SlipStep,
} from '#core'
import { localDay, subjectKinds, type Zone } from '#law'
import type { ReferralPage } from '#store/views'
import { dayInWords, followUpStepInWords } from '#wording'
import { accusedOf } from '../meja/referral-sheet.ts'
import { headOf } from './head-of.ts'

/** Whom a file accuses, as its table depends on it. */
export const accusedInFile = (page: ReferralPage): readonly Accused[] =>
  accusedOf(page).map(({ kind }) => ({
    subject: subjectKinds.find((known) => known === kind) ?? 'lain',
    route: page.route,
  }))

/** The steps that the body which has the file tells itself, by its link or on its slip. */
export const stepsOfHolder = (page: ReferralPage): readonly LinkStep[] =>
  linkSteps(accusedInFile(page), bodiesOf(page.chain.find(({ id }) => id === page.id)?.receivingKind ?? ''))

/**
 * The slip that goes along with a file and comes back by hand. It lies open on desks: it says whose file it is and of whom nothing,
 * the accused included.
 */
export function slipPaper(page: ReferralPage, zone: Zone, specimen: boolean): Naskah {
  const accused = accusedInFile(page)
  const isSecret = isSecretFile(accused)
  const isOfSeveral = accused.length > 1
  return outgoingOf({
    ...headOf({ officeName: page.fromOfficeName, number: null, writtenAt: page.sentAt, specimen }),
    kind: 'lembar-jawaban',
    to: page.receivingOfficeName,
    facts: [
      { term: 'Nomor register', says: page.registerNumber },
      { term: 'Surat penerusan', says: page.letterNumber },
      { term: 'Dikirim', says: dayInWords(localDay(page.sentAt, zone)) },
      { term: 'Dugaan dalam berkas', says: isOfSeveral ? `1 sampai ${String(accused.length)}` : null },
    ].flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    steps: stepsOfHolder(page).map((step) => slipStep(step, accused, { isSecret, isOfSeveral })),
    isSecret,
    returnTo: [page.fromOfficeName, 'Alamat: seperti pada surat penerusan'],
  })
}

type Of = { readonly isSecret: boolean; readonly isOfSeveral: boolean }

function slipStep(step: LinkStep, accused: readonly Accused[], { isSecret, isOfSeveral }: Of): SlipStep {
  const asks = rowFor(step, accused)?.asks ?? []
  const content = [
    ...(asks.includes('reason') ? ['Alasan'] : []),
    ...(asks.includes('sanction') ? ['Sanksi', 'Lamanya'] : []),
  ]
  return {
    says: followUpStepInWords(step),
    blanks: [
      ...(isOfSeveral && asks.includes('allegation') ? ['Untuk dugaan nomor'] : []),
      asks.includes('decree') ? 'Nomor, tanggal keputusan' : 'Nomor, tanggal surat',
      ...(isSecret ? [] : content),
    ],
  }
}
