import { needsMatch } from '#core'
import type { SubjectKind } from '#law'
import { actor, neighbour, paser, type Team } from '../cast.ts'
import { answered, passedOn } from '../decision-steps.ts'
import { becameTemuan, drafted, submitted, type Watched } from '../lhp-steps.ts'
import type { Step, Story } from '../scene.ts'
import { deskOf, type Told } from '../steps.ts'
import type { StoryDays } from '../story-days.ts'
import { untilKajian } from './decided.ts'

const [bkn, bupati, ankum, propam] = [
  'Contoh Sari BKN',
  'Contoh Rahmat Bupati',
  'Contoh Viktor Ankum',
  'Contoh Umar Propam',
].map(actor) as [ReturnType<typeof actor>, ReturnType<typeof actor>, ReturnType<typeof actor>, ReturnType<typeof actor>]

type Finished = {
  readonly name: string
  readonly ago: number
  readonly subject: {
    readonly kind: SubjectKind
    readonly name: string
    readonly position: string
    readonly officeName: string
  }
  readonly actId: string
  readonly narrative: string
  readonly route: string
  readonly to: string
}

/** What was finished before the story begins: enough in Paser for its counts to be shown, few enough next door to stay hidden. */
export const archive = (days: StoryDays): readonly Story[] => {
  const { at } = days
  const inPaser = (case_: Finished, answers: readonly Step[]): Story => ({
    name: case_.name,
    steps: [...referredFrom(days, paser, case_), ...answers, ...finished(days, paser, case_.ago - 25)],
  })
  const nextDoor = (region: string, case_: Finished, decree: string, sanction: string): Story => ({
    name: case_.name,
    steps: [
      ...referredFrom(days, neighbour(region), case_),
      answered(neighbour(region).staff, at(case_.ago - 20, '10:00'), {
        kind: 'sanksi',
        sanctionCode: sanction,
        decreeNumber: decree,
        accordingTo: 'Surat Pejabat Pembina Kepegawaian (contoh)',
        note: 'Dicatat dari surat (contoh).',
      }),
      ...finished(days, neighbour(region), case_.ago - 21),
    ],
  })
  const byBknAndPpk = (ago: number, sanctionCode: string, decreeNumber: string): readonly Step[] => [
    answered(bkn, at(ago - 6, '10:00'), { kind: 'diterima' }),
    passedOn(bkn, at(ago - 10, '10:00'), 'KDH-64.01', `${String(ago)}/CONTOH/BKN`),
    answered(bupati, at(ago - 14, '10:00'), { kind: 'mulai-diperiksa' }),
    answered(bupati, at(ago - 18, '10:00'), { kind: 'sanksi', sanctionCode, decreeNumber, note: 'Keputusan contoh.' }),
  ]
  const byBody = (by: typeof bkn, ago: number, sanctionCode: string, decreeNumber: string): readonly Step[] => [
    answered(by, at(ago - 7, '10:00'), { kind: 'diterima' }),
    answered(by, at(ago - 12, '10:00'), { kind: 'sanksi', sanctionCode, decreeNumber, note: 'Keputusan contoh.' }),
  ]
  return [
    inPaser(
      {
        name: 'arsip-komentar-dukungan',
        ago: 150,
        route: 'RUTE-ASN-DAERAH',
        to: 'BKN',
        actId: 'SKB-D-06',
        subject: { kind: 'pns', name: 'Wahid Contoh', position: 'Analis', officeName: 'Dinas Contoh Perhubungan' },
        narrative: 'Terlapor menulis komentar dukungan berulang kali di akun tim pemenangan calon Contoh.',
      },
      byBknAndPpk(150, 'PNS-S1', 'SK/CONTOH/031'),
    ),
    inPaser(
      {
        name: 'arsip-kades-kampanye',
        ago: 135,
        route: 'RUTE-KADES',
        to: 'KDH-64.01',
        actId: 'DESA-29-j',
        subject: { kind: 'kades', name: 'Jumadi Contoh', position: 'Kepala desa', officeName: 'Desa Contoh Hilir' },
        narrative: 'Terlapor memimpin rombongan warga ke kampanye calon Contoh dengan kendaraan desa.',
      },
      byBody(bupati, 135, 'DES-1', 'SK/CONTOH/044'),
    ),
    inPaser(
      {
        name: 'arsip-prajurit',
        ago: 120,
        route: 'RUTE-TNI',
        to: 'ANKUM-64.01',
        actId: 'TNI-01',
        subject: { kind: 'tni', name: 'Kopda Amir Contoh', position: 'Babinsa', officeName: 'Koramil Contoh Dua' },
        narrative: 'Terlapor ikut menyusun daftar pemilih sasaran di posko calon Contoh.',
      },
      byBody(ankum, 120, 'TNI-H1', 'KEP/CONTOH/015'),
    ),
    inPaser(
      {
        name: 'arsip-polisi',
        ago: 105,
        route: 'RUTE-POLRI',
        to: 'PROPAM-64.01',
        actId: 'POL-03',
        subject: {
          kind: 'polri',
          name: 'Bripka Nanang Contoh',
          position: 'Anggota Polsek',
          officeName: 'Polsek Contoh Dua',
        },
        narrative: 'Terlapor menjadi pembicara pada rapat calon Contoh tanpa surat perintah.',
      },
      byBody(propam, 105, 'POL-D1', 'KEP/CONTOH/022'),
    ),
    temuan(days, 80, byBknAndPpk),
    nextDoor(
      '64.02',
      {
        name: 'arsip-kukar',
        ago: 140,
        route: 'RUTE-ASN-DAERAH',
        to: 'BKN',
        actId: 'SKB-D-07a',
        subject: { kind: 'pns', name: 'Ratna Contoh', position: 'Penyuluh', officeName: 'Dinas Contoh Pertanian' },
        narrative: 'Terlapor mengunggah foto bersama calon Contoh dengan tulisan dukungan.',
      },
      '800/CONTOH/12',
      'PNS-S2',
    ),
    nextDoor(
      '64.03',
      {
        name: 'arsip-berau',
        ago: 95,
        route: 'RUTE-ASN-DAERAH',
        to: 'BKN',
        actId: 'SKB-D-02',
        subject: {
          kind: 'pns',
          name: 'Zulkifli Contoh',
          position: 'Kepala subbagian',
          officeName: 'Sekretariat Contoh',
        },
        narrative: 'Terlapor menyebarkan ajakan memilih calon Contoh lewat akun pribadinya.',
      },
      '800/CONTOH/27',
      'PNS-S1',
    ),
    nextDoor(
      '64.71',
      {
        name: 'arsip-balikpapan',
        ago: 125,
        route: 'RUTE-ASN-DAERAH',
        to: 'BKN',
        actId: 'SKB-D-04',
        subject: { kind: 'pns', name: 'Melati Contoh', position: 'Lurah', officeName: 'Kelurahan Contoh' },
        narrative: 'Terlapor menghadiri deklarasi calon Contoh dan memimpin yel-yel.',
      },
      '800/CONTOH/33',
      'PNS-B1',
    ),
    {
      name: 'arsip-samarinda',
      steps: [
        ...caseUntilKajian(days, neighbour('64.72'), {
          name: 'arsip-samarinda',
          ago: 110,
          route: 'RUTE-ASN-DAERAH',
          to: 'BKN',
          actId: 'SKB-D-06',
          subject: { kind: 'pns', name: 'Indah Contoh', position: 'Arsiparis', officeName: 'Kantor Contoh' },
          narrative: 'Sebuah akun dengan nama terlapor membagikan poster calon Contoh.',
        }),
        deskOf(neighbour('64.72')).decided(at(107, '16:00'), 'close', {
          outcome: 'bukan-pelanggaran',
          reason: 'Akun itu bukan milik terlapor.',
          decision: 'Menetapkan bukan pelanggaran.',
        }),
        deskOf(neighbour('64.72')).ended(at(107, '17:00'), 'close', 'Akun itu bukan milik terlapor.'),
      ],
    },
  ]
}

const told = (days: StoryDays, team: Team, { ago, subject, actId, narrative }: Finished): Told => ({
  lane: 'laporan',
  kind: 'netralitas',
  regionCode: team.region,
  happenedOn: days.day(ago + 2),
  knownOn: days.day(ago + 1),
  place: 'Tempat Contoh',
  narrative,
  evidence: 'Foto atau tangkapan layar (contoh).',
  subject,
  actId,
  reporter: 'Pelapor Contoh',
})

const caseUntilKajian = (days: StoryDays, team: Team, case_: Finished) =>
  untilKajian(days, case_.ago, told(days, team, case_), case_.route, deskOf(team))

const referredFrom = (days: StoryDays, team: Team, case_: Finished): readonly Step[] => [
  ...caseUntilKajian(days, team, case_),
  ...toTheBody(days, team, case_),
]

const toTheBody = (
  { at }: StoryDays,
  team: Team,
  { ago, route, to, narrative, subject }: Finished,
): readonly Step[] => [
  deskOf(team).decided(at(ago - 4, '09:00'), 'refer', {
    outcome: 'hukum-lainnya',
    decision: 'Menetapkan dugaan pelanggaran hukum lainnya dan meneruskannya.',
  }),
  ...(needsMatch(subject.kind, route) ? [deskOf(team).matched(at(ago - 4, '11:00'), subject)] : []),
  deskOf(team).referred(at(ago - 4, '13:00'), {
    office: to,
    route,
    letter: `${String(ago)}/CONTOH/PM.06`,
    summary: narrative,
  }),
]

const finished = ({ at }: StoryDays, team: Team, ago: number): readonly Step[] => [
  deskOf(team).move(at(ago, '10:00'), 'finish'),
  deskOf(team).move(at(ago, '10:30'), 'announce'),
]

/** A finding of the Panwascam: no report, no kajian awal, the pleno registers it. */
function temuan(
  days: StoryDays,
  ago: number,
  answers: (ago: number, sanction: string, decree: string) => readonly Step[],
): Story {
  const { at, day } = days
  const desk = deskOf(paser)
  const suspect = { kind: 'pns', name: 'Kasman Contoh', position: 'Kepala UPT', officeName: 'UPT Contoh' } as const
  const watched: Watched = {
    author: actor('Contoh Cahya Kecamatan'),
    name: 'Contoh Cahya Kecamatan',
    office: 'PANWASCAM-64.01.04',
    region: '64.01.04',
    post: 'Anggota Panwascam',
    on: day(ago),
    place: 'Lapangan Contoh',
    purpose: 'Mengawasi kampanye tatap muka',
    narrative: 'Kampanye dihadiri sekitar dua ratus orang. Seorang PNS berdiri di panggung bersama calon.',
    suspicion: {
      event: 'Seorang PNS naik ke panggung dan mengajak hadirin memilih calon Contoh.',
      evidence: 'Video dan daftar hadir.',
      analysis: 'Kehadiran disertai tindakan berpihak.',
      suspect: { ...suspect, actId: 'SKB-D-04' },
    },
  }
  return {
    name: 'arsip-temuan-panggung',
    steps: [
      drafted(at(ago, '14:00'), watched),
      submitted(at(ago, '16:00'), watched),
      becameTemuan(paser, at(ago - 1, '10:00')),
      desk.sorted(at(ago - 1, '10:30'), { route: 'RUTE-ASN-DAERAH' }),
      desk.move(at(ago - 1, '11:00'), 'hear'),
      desk.invited(at(ago - 1, '11:10'), 'terlapor', at(ago - 2, '09:00')),
      desk.heard(at(ago - 2, '09:50'), 'terlapor', 'Terlapor mengakui naik ke panggung (contoh).'),
      desk.move(at(ago - 2, '13:00'), 'analyse'),
      desk.analysed(at(ago - 3, '09:00'), 'Kajian (contoh): unsur tindakan berpihak terpenuhi.'),
      desk.move(at(ago - 3, '10:00'), 'convene'),
      ...toTheBody(days, paser, {
        name: '',
        ago,
        subject: suspect,
        actId: 'SKB-D-04',
        narrative: 'PNS naik ke panggung kampanye dan mengajak memilih.',
        route: 'RUTE-ASN-DAERAH',
        to: 'BKN',
      }),
      ...answers(ago, 'PNS-B2', 'SK/CONTOH/078'),
      ...finished(days, paser, ago - 25),
    ],
  }
}
