import { holidays } from '../calendar/holidays.ts'
import { refusalReasons } from '../catalogue/alasan-penolakan.ts'
import { houseRules } from '../catalogue/aturan-rumah.ts'
import { instruments } from '../catalogue/instruments.ts'
import { counterHours, type CounterHours } from '../catalogue/jam-layanan.ts'
import { quorums, type QuorumRow } from '../catalogue/kuorum.ts'
import { lhpClassifications, numberCodes, numberTemplates, type NumberTemplate } from '../catalogue/nomor.ts'
import { datesNotStated } from '../catalogue/parameters.ts'
import { retentionRules } from '../catalogue/penyimpanan.ts'
import { provisions } from '../catalogue/provisions.ts'
import { rules } from '../catalogue/rules.ts'
import { reportConditions, type ReportCondition } from '../catalogue/syarat.ts'
import { generalRules, type GeneralRule } from '../catalogue/waktu.ts'
import type { Provision } from '../instrument.ts'
import { findInstrument } from '../lookup.ts'
import { weakestMark, weakestOf } from '../mark.ts'
import type { RuleRow, Words } from '../rule.ts'
import type { Act } from '../taxonomy/act.ts'
import { acts } from '../taxonomy/acts.ts'
import { asnReceivers, type AsnReceiver } from '../taxonomy/asn-receivers.ts'
import { kindsOfReport } from '../taxonomy/kinds.ts'
import { retaliations } from '../taxonomy/retaliation.ts'
import { routes, type Route } from '../taxonomy/routing.ts'
import { unrouted, type Unrouted } from '../taxonomy/unrouted.ts'
import type { Sanction } from '../taxonomy/sanction.ts'
import { sanctions } from '../taxonomy/sanctions.ts'
import { formerSanctions, type FormerSanction } from '../taxonomy/sanctions/lama.ts'
import { subjects } from '../taxonomy/subjects.ts'
import { bare, type Entry } from './entry.ts'
import {
  ofHolidays,
  ofHouseRule,
  ofInstrument,
  ofNumberCodes,
  ofReportKind,
  ofSubject,
  withReasons,
  ofRetaliation,
  ofRetention,
} from './of-reference.ts'
import { fromPartMark, plainPart, termParts, valuePart } from './term-parts.ts'

const step: Words = { id: 'langkahnya', en: 'the step' }

const ofProvision = (row: Provision): Entry => {
  const instrument = findInstrument(row.instrument)
  const cite = instrument?.cite ?? row.instrument
  return {
    ...bare,
    id: row.id,
    kind: 'pasal',
    title: instrument?.title ?? { id: row.instrument, en: row.instrument },
    says: row.says,
    cite: row.article === null ? cite : `${cite} ps. ${row.article}`,
    mark: row.mark,
    parts: (row.parts ?? []).map(fromPartMark),
    inForce: row.inForce,
    sources: row.sources,
    related: [row.instrument, ...(row.asReadBy === undefined ? [] : [row.asReadBy])],
    note: row.note ?? null,
  }
}

const ofAct = (row: Act): Entry => ({
  ...bare,
  id: row.id,
  kind: 'perbuatan',
  title: row.title,
  cite: row.articles.map(({ cite }) => cite).join('; '),
  regime: row.regime ?? null,
  subjects: row.subjects,
  mark: row.mark,
  parts: [
    ...(row.parts ?? []).map(fromPartMark),
    ...row.articles.map(({ cite, mark }) => plainPart({ id: `pasal: ${cite}`, en: `article: ${cite}` }, mark)),
    ...(row.severity ? [valuePart({ id: 'tingkat', en: 'level' }, row.severity)] : []),
  ],
  inForce: row.inForce,
  sources: row.sources,
  related: [...new Set(row.articles.map(({ provision }) => provision)), ...row.sanctions],
  note: row.note ?? null,
})

const ofSanction = (row: Sanction): Entry => ({
  ...bare,
  id: row.code,
  kind: 'sanksi',
  title: row.title,
  says: {
    id: [row.range?.id, `diputus oleh ${row.decidedBy.id}`].filter(Boolean).join('; '),
    en: [row.range?.en, `decided by ${row.decidedBy.en}`].filter(Boolean).join('; '),
  },
  cite: row.cite,
  subjects: row.subjects,
  mark: row.mark,
  parts: (row.parts ?? []).map(fromPartMark),
  inForce: row.inForce,
  sources: row.sources,
  note: row.note ?? null,
})

const ofFormerSanction = (row: FormerSanction): Entry => ({
  ...bare,
  id: row.id,
  kind: 'sanksi',
  title: { id: `Nama lama: ${row.names.join(', ')}`, en: `Former names: ${row.names.join(', ')}` },
  says: row.says,
  cite: row.cite,
  subjects: row.subjects,
  mark: row.mark,
  inForce: datesNotStated,
  sources: row.sources,
})

const ofRule = (row: RuleRow): Entry => ({
  ...bare,
  id: row.id,
  kind: 'langkah',
  title: row.title,
  says: row.says,
  cite: row.cite,
  regime: row.regime,
  mark: weakestMark(row),
  parts: row.term ? [plainPart(step, row.step), ...termParts(row.term), ...formParts(row)] : formParts(row),
  clock: row.term !== null,
  inForce: row.inForce,
  sources: row.sources,
  related: row.within === undefined ? [] : [row.within],
  note: row.note ?? null,
})

const formParts = ({ forms }: RuleRow) =>
  forms.map(({ instrument, code, mark }) =>
    plainPart({ id: `formulir ${code} (${instrument})`, en: `form ${code} (${instrument})` }, mark),
  )

const ofQuorum = (row: QuorumRow): Entry => ({
  ...bare,
  id: row.id,
  kind: 'kuorum',
  title: row.title,
  says: row.says,
  cite: row.cite,
  regime: 'both',
  mark: row.present.mark,
  parts: [valuePart({ id: 'anggota hadir', en: 'members present' }, row.present)],
  inForce: row.inForce,
  sources: row.sources,
})

const ofCondition = (row: ReportCondition): Entry => ({
  ...bare,
  id: `SYARAT-${row.regime}-${row.id}`,
  kind: 'syarat',
  title: row.title,
  says:
    row.kind === 'formal'
      ? {
          id: row.curable ? 'Syarat formal; dapat dilengkapi.' : 'Syarat formal; tidak dapat dilengkapi.',
          en: row.curable ? 'Formal condition; can be completed.' : 'Formal condition; cannot be cured.',
        }
      : { id: 'Syarat materiel.', en: 'Material condition.' },
  cite: row.cite,
  regime: row.regime,
  mark: row.mark,
  parts: (row.parts ?? []).map(fromPartMark),
  inForce: row.inForce,
  sources: row.sources,
})

const ofRoute = (row: Route): Entry => ({
  ...bare,
  id: row.id,
  kind: 'rute',
  title: row.post ?? {
    id: `Rute ${row.matter}: ${row.subjects.join(', ')}`,
    en: `Route ${row.matter}: ${row.subjects.join(', ')}`,
  },
  says: {
    id: `Diperiksa oleh ${row.examiner.id}; diputus oleh ${row.decider.id}.`,
    en: `Examined by ${row.examiner.en}; decided by ${row.decider.en}.`,
  },
  cite: row.cite,
  subjects: row.subjects,
  mark: row.mark,
  parts: (row.parts ?? []).map(fromPartMark),
  inForce: row.inForce,
  sources: row.sources,
  note: row.note ?? null,
})

const ofUnrouted = (row: Unrouted): Entry => ({
  ...bare,
  id: row.id,
  kind: 'rute',
  title: { id: 'Tanpa rute di luar pidana', en: 'No route but the criminal one' },
  says: row.says,
  cite: 'Tidak ada pasal terbaca',
  subjects: [row.subject],
  mark: row.mark,
  related: row.seen,
  inForce: row.inForce,
  sources: [],
})

const ofReceiver = (row: AsnReceiver): Entry => ({
  ...bare,
  id: `PENERIMA-${row.id}`,
  kind: 'penerima',
  title: row.title,
  says: {
    id: row.toBeReplacedBy
      ? `Penerima berkas ASN; harus digantikan lembaga independen paling lambat ${row.toBeReplacedBy.value}.`
      : 'Penerima berkas ASN.',
    en: row.toBeReplacedBy
      ? `Receives ASN files; must be replaced by an independent body by ${row.toBeReplacedBy.value}.`
      : 'Receives ASN files.',
  },
  cite: row.cite,
  subjects: ['pns', 'pppk'],
  mark: row.mark,
  inForce: row.inForce,
  sources: row.sources,
  note: row.note ?? null,
})

const ofHours = (row: CounterHours): Entry => ({
  ...bare,
  id: row.id,
  kind: 'jam',
  title:
    row.regime === 'pilkada'
      ? { id: 'Jam loket Pilkada', en: 'Counter hours, Pilkada' }
      : { id: 'Jam loket Pemilu', en: 'Counter hours, Pemilu' },
  cite: row.cite,
  regime: row.regime,
  mark: row.mark,
  parts: [
    ...row.weekdays.map(({ days, hours }) => ({
      ...plainPart({ id: `hari ke-${days.join(', ')}`, en: `weekday ${days.join(', ')}` }, hours.mark),
      says: { id: `${hours.value.opens}–${hours.value.closes}`, en: `${hours.value.opens}–${hours.value.closes}` },
    })),
    ...(row.opensIn.value.length === 0
      ? []
      : [
          plainPart(
            { id: `buka juga: ${row.opensIn.value.join(', ')}`, en: `open too: ${row.opensIn.value.join(', ')}` },
            row.opensIn.mark,
          ),
        ]),
    ...(row.roundTheClockIn.value.length === 0
      ? []
      : [
          plainPart(
            {
              id: `24 jam: ${row.roundTheClockIn.value.join(', ')}`,
              en: `24 hours: ${row.roundTheClockIn.value.join(', ')}`,
            },
            row.roundTheClockIn.mark,
          ),
        ]),
  ],
  inForce: row.inForce,
  sources: row.sources,
  note: row.note ?? null,
})

const numberTitles: Record<NumberTemplate['use'], Words> = {
  temuan: { id: 'Nomor register temuan', en: 'Register number of a temuan' },
  laporan: { id: 'Nomor register laporan', en: 'Register number of a laporan' },
  'tanda-terima': { id: 'Nomor tanda terima', en: 'Receipt number' },
  lhp: { id: 'Nomor LHP (Formulir A)', en: 'Number of an LHP (Form A)' },
}

const ofNumber = (row: NumberTemplate): Entry => ({
  ...bare,
  id: `NOMOR-${row.id}`,
  kind: 'nomor',
  title: numberTitles[row.use],
  says: { id: `${row.template}; contoh: ${row.example}`, en: `${row.template}; example: ${row.example}` },
  cite: row.cite,
  regime: row.regime,
  mark: weakestOf([row.mark, row.prefix.mark, row.padding.mark]),
  parts: [
    valuePart({ id: 'awalan', en: 'prefix' }, row.prefix),
    valuePart({ id: 'jumlah angka', en: 'digits' }, row.padding),
    ...(row.sequence === undefined ? [] : [valuePart({ id: 'urutan nomor', en: 'sequence' }, row.sequence)]),
    ...(row.use === 'lhp'
      ? lhpClassifications.map(({ code, mark }) => fromPartMark({ of: { id: code, en: code }, mark }))
      : []),
  ],
  inForce: row.inForce,
  sources: row.sources,
})

const ofGeneral = (row: GeneralRule): Entry => ({ ...bare, ...row, kind: 'umum' })

/** The whole catalogue, in the order a reader meets it. */
export const entries: readonly Entry[] = [
  ...acts.map(ofAct),
  ...rules.map(ofRule),
  ...reportConditions.map(ofCondition),
  ...quorums.map(ofQuorum),
  ...sanctions.map(ofSanction),
  ...formerSanctions.map(ofFormerSanction),
  ...routes.map(ofRoute),
  ...unrouted.map(ofUnrouted),
  ...asnReceivers.map(ofReceiver),
  ...provisions.map(ofProvision),
  ...counterHours.map(ofHours),
  ...numberTemplates.map(ofNumber),
  ...ofNumberCodes(numberCodes),
  ...generalRules.map(ofGeneral),
  ...retentionRules.map(ofRetention),
  ...ofHolidays(holidays),
  ...instruments.map(ofInstrument),
  ...subjects.map(ofSubject),
  ...kindsOfReport.map(ofReportKind),
  ...retaliations.map(ofRetaliation),
  ...houseRules.map(ofHouseRule).map((rule) => (rule.id === 'N29' ? withReasons(rule, refusalReasons) : rule)),
]
