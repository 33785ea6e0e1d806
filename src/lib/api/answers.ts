import * as v from 'valibot'
import { figureSubjects, figureUnits, followUpSteps, measureFilters, rankOvers, tieRule } from '#core'
import { subjectKinds, zones } from '#law'
import { regionLevels } from '#store/views'

/** What the API answers, as openapi.json says it. A test holds every address to its answer, field by field. */
const text = v.string()
const textOrNull = v.nullable(text)
const day = v.pipe(text, v.isoDate())
const moment = v.pipe(text, v.isoTimestamp())
const momentOrNull = v.nullable(moment)
const many = <T extends v.GenericSchema>(item: T) => v.array(item)
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]

const Words = v.object({ id: text, en: text })
/** Numbers of an installation that is a demonstration say so. */
const demonstration = v.pipe(
  v.optional(text),
  v.description('Only in a demonstration: that its cases are invented, in the asked language.'),
)
const Mark = v.pipe(
  v.picklist(['C2', 'C1', 'U', 'X']),
  v.description('How sure we are: two sources, one, none seen, sources that conflict.'),
)
const Zone = v.picklist(keysOf(zones))
const Office = v.object({ code: text, name: text })
const Rule = v.object({ id: text, cite: textOrNull })

const nextEntries = {
  who: text,
  what: v.pipe(text, v.description('A sentence in the asked language.')),
  by: v.pipe(momentOrNull, v.description('The first instant that is too late; null where no clock runs.')),
  lastDay: v.nullable(day),
  acting: v.pipe(
    v.nullable(v.boolean()),
    v.description('False while the rule waits for confirmation: shown, never acted on.'),
  ),
}

const IfNot = v.pipe(textOrNull, v.description('What follows if nobody acts, in the asked language.'))

const hash = v.pipe(text, v.description('32 bytes in base64.'))
const whole = v.pipe(v.number(), v.integer())

const InclusionPromise = v.object({
  entry: v.pipe(text, v.description('What will be in the log: 32 bytes in base64.')),
  by: moment,
  note: v.pipe(text, v.description('C2SP signed-note, over a small tree in the form of RFC 6962.')),
  index: whole,
  path: v.pipe(many(hash), v.description('From the entry to the root of the small tree.')),
})

const ReceiptProof = v.object({
  format: v.literal('netra-receipt-proof/1'),
  origin: text,
  key: text,
  promise: v.nullable(InclusionPromise),
  state: text,
  waiting: whole,
  /** With it a witness may follow the history; null: its reporter lets nobody. */
  watch: textOrNull,
  /** The words of the report, which an answer of the API never has: its reporter asks for them at the status page. */
  told: v.nullable(v.object({ salt: text, words: text })),
  /** What came by the receipt: the same. */
  pieces: v.null(),
  opened: v.nullable(v.object({ salt: text, content: text })),
  checkpoint: v.pipe(textOrNull, v.description('C2SP tlog-checkpoint, with cosignatures.')),
  batches: many(v.object({ note: text, proof: many(hash) })),
  history: many(
    v.object({
      ...{ ordinal: whole, index: whole, leaf: hash, shown: hash },
      ...{ words: textOrNull, key: textOrNull, proof: many(hash) },
    }),
  ),
})

export const Received = v.object({
  receipt: text,
  receivedAt: moment,
  status: text,
  office: Office,
  next: v.object({ ...nextEntries, rule: v.nullable(Rule) }),
  promise: v.pipe(
    v.nullable(InclusionPromise),
    v.description(
      'That this report will be in the public log by `by`: a note signed by the key of the log. Keep it with the receipt.',
    ),
  ),
})

export const Pledged = v.object({
  code: v.pipe(text, v.description('Of the certificate: whoever has it may ask whether it is genuine, at `check`.')),
  signedAt: moment,
  pakta: text,
  check: text,
})

export const DoorAsked = v.object({
  handle: v.pipe(text, v.description('Goes with the code; without it the code opens nothing.')),
  shown: v.pipe(textOrNull, v.description('The code itself, in a demonstration that mails nobody; null elsewhere.')),
})

export const DoorOpened = v.object({ token: text, expiresAt: moment })

export const PledgeKey = v.object({
  algorithm: v.literal('Ed25519'),
  publicKey: v.pipe(text, v.description('32 bytes in base64url.')),
})

export const Status = v.object({
  status: text,
  since: v.pipe(moment, v.description('Since when it stands there.')),
  receivedAt: moment,
  lane: v.pipe(v.nullable(v.picklist(['informasi', 'laporan'])), v.description('Null for whom a counter turned away.')),
  kind: textOrNull,
  office: Office,
  registerNumber: textOrNull,
  linked: v.boolean(),
  next: v.pipe(
    v.nullable(v.object({ ...nextEntries, late: v.boolean(), ifNot: IfNot, rule: Rule })),
    v.description('Who must act next, on what, and by when; null when nobody must.'),
  ),
  history: many(v.object({ at: moment, type: text, to: textOrNull, action: textOrNull, basis: textOrNull })),
  answers: v.pipe(
    many(v.object({ step: v.picklist(followUpSteps), on: day, body: text })),
    v.description(
      'What the bodies that got the file said became of it: the step, its day and the body, no name and no sanction.',
    ),
  ),
  asOf: moment,
  log: v.pipe(
    v.nullable(ReceiptProof),
    v.description(
      'The history of the case in the public log, to be checked without this server: `netra verify FILE --key KEY`. Null for whom a counter turned away.',
    ),
  ),
})

export const OfficeKeys = v.object({
  office: text,
  keys: many(v.object({ id: v.pipe(text, v.uuid()), recipient: text, kind: v.literal('age-x25519') })),
})

export const Regions = v.object({
  query: text,
  level: v.nullable(v.picklist(regionLevels)),
  parent: textOrNull,
  day: v.nullable(day),
  complete: v.pipe(v.boolean(), v.description('Whether the list is all there is.')),
  regions: many(
    v.object({
      code: text,
      level: v.picklist(regionLevels),
      name: text,
      parentCode: textOrNull,
      zone: Zone,
      within: v.pipe(many(text), v.description('The regions above it, the nearest first, without the nation.')),
    }),
  ),
  source: text,
})

const Dated = v.object({
  value: day,
  mark: Mark,
  alternatives: v.optional(many(v.nullable(day))),
  note: v.optional(Words),
})

const Act = v.object({
  id: text,
  title: Words,
  subjects: many(v.picklist(subjectKinds)),
  phase: v.picklist(['bakal-calon', 'calon', 'any']),
  regime: v.pipe(
    v.optional(v.picklist(['pilkada', 'pemilu'])),
    v.description('Where it binds in one kind of election only; left out, in both.'),
  ),
  during: v.pipe(
    v.optional(v.literal('kampanye')),
    v.description('Where it binds in the campaign only; left out, at any time of its phase.'),
  ),
  class: v.picklist(['kode-etik', 'disiplin', 'pidana', 'larangan-jabatan']),
  articles: many(v.object({ cite: text, provision: text, mark: Mark })),
  severity: v.nullable(
    v.object({
      value: text,
      mark: Mark,
      alternatives: v.optional(many(textOrNull)),
      note: v.optional(Words),
    }),
  ),
  sanctions: many(text),
  mark: Mark,
  parts: v.optional(many(v.object({ of: Words, mark: Mark, alternatives: v.optional(many(text)) }))),
  sources: many(text),
  inForce: v.pipe(
    v.object({ from: v.nullable(Dated), until: v.nullable(Dated) }),
    v.description('Half-open. A first day of null: no source seen states it.'),
  ),
  note: v.optional(Words),
})

export const Acts = v.object({
  count: v.number(),
  subject: v.nullable(v.picklist(subjectKinds)),
  day: v.nullable(day),
  acts: many(Act),
})

const Measure = v.object({
  id: text,
  topic: v.pipe(
    v.picklist(['penanganan', 'penolakan', 'pencegahan']),
    v.description('How reports fare, how they are refused, or what was done to prevent.'),
  ),
  unit: text,
  title: Words,
  definition: v.pipe(Words, v.description('One sentence: what one of these is.')),
  more: v.pipe(v.optional(Words), v.description('What a reader should know of it besides.')),
  population: Words,
  happened: Words,
  known: Words,
  filters: many(v.picklist(measureFilters)),
  notAddedTo: v.pipe(many(text), v.description('Measures of another unit: never to be added to this one.')),
  finest: v.pipe(v.picklist(['nasional', 'kabkota']), v.description('How far down it is told.')),
  rhythm: v.pipe(v.picklist(['menit', 'harian']), v.description('How soon a change is told.')),
  smallest: v.pipe(v.number(), v.description('Smaller counts are hidden.')),
  notCompared: v.object({ with: many(text), why: Words }),
  falls: v.nullable(Words),
  query: text,
  mark: v.optional(Mark),
})

export const Measures = v.object({ measures: many(Measure), demonstration })

export const MeasureNumbers = v.object({
  measure: Measure,
  asOf: v.pipe(momentOrNull, v.description('The newest moment of its values; null before the first count.')),
  provisional: v.pipe(v.boolean(), v.description('A live figure: the books of its period are not certified.')),
  values: many(
    v.object({
      regionCode: text,
      regionName: text,
      part: v.pipe(
        v.optional(text),
        v.description('What of the measure, where it is broken down further than by region; empty: all of it.'),
      ),
      value: v.pipe(
        v.nullable(v.number()),
        v.description(
          'Null: too small to be shown, or hidden so that a small one cannot be worked out; with `notTold` neither of these.',
        ),
      ),
      of: v.pipe(
        v.optional(v.number()),
        v.description(
          'Of how many, where the measure counts among so many: the indicators of a map. A value of 3 of 27.',
        ),
      ),
      notTold: v.pipe(
        v.optional(v.literal(true)),
        v.description(
          'It was zero when it was told last, and all of Indonesia grew since: where, was not told (N229).',
        ),
      ),
      asOf: v.pipe(
        moment,
        v.description(
          'As of when this one was told. Below the nation it moves in steps and may be older than the newest; of a past moment it is the one that was asked for.',
        ),
      ),
    }),
  ),
  demonstration,
})

const RankUnit = v.object({ code: text, name: text, within: v.nullable(text) })
const RankedValue = v.variant('kind', [
  v.object({ kind: v.literal('count'), count: v.number() }),
  v.object({ kind: v.literal('rate'), count: v.number(), staff: v.number() }),
  v.object({ kind: v.literal('share'), met: v.number(), all: v.number() }),
])
const RankPlace = v.object({
  position: v.pipe(v.number(), v.description('Among those that are shown; equal figures share a place.')),
  of: v.number(),
  tied: v.number(),
  between: v.pipe(
    v.tuple([v.number(), v.number()]),
    v.description('The first and the last place that it could have: units whose intervals touch cannot be told apart.'),
  ),
})
const AcrossElections = v.object({ comparable: v.boolean(), why: Words })

export const RankLists = v.object({
  lists: many(
    v.object({
      id: text,
      measure: Measure,
      stage: text,
      order: v.picklist(['highest-first', 'lowest-first']),
      over: many(v.picklist(rankOvers)),
      published: v.picklist(['triwulan', 'berjalan']),
      perStaff: v.pipe(v.boolean(), v.description('Whether it may be asked for 1,000 staff (`per=seribu`).')),
      notSaid: Words,
      acrossElections: AcrossElections,
    }),
  ),
  demonstration,
})

export const RankTable = v.object({
  list: text,
  measure: text,
  publisher: text,
  unit: text,
  stage: text,
  over: v.picklist(rankOvers),
  period: text,
  asOf: momentOrNull,
  order: v.picklist(['highest-first', 'lowest-first']),
  tieRule: v.literal(tieRule),
  notSaid: Words,
  acrossElections: AcrossElections,
  edition: v.nullable(v.object({ previewOn: day, publicOn: day })),
  provisional: v.pipe(
    v.boolean(),
    v.description('Of running numbers, which nobody certified; a rank of a quarter stands.'),
  ),
  periods: many(text),
  units: v.number(),
  rows: many(
    v.object({
      ...RankUnit.entries,
      value: RankedValue,
      figure: v.pipe(
        v.number(),
        v.description('What the order is by: the count, the count for 1,000 staff, or the share of one.'),
      ),
      interval: v.nullable(v.object({ from: v.number(), to: v.number() })),
      overall: RankPlace,
      inside: v.pipe(v.nullable(RankPlace), v.description('The same within its province.')),
    }),
  ),
  notShown: v.pipe(many(RankUnit), v.description('Too small to be shown, or hidden with those: they take no place.')),
  notYetTold: v.pipe(
    many(RankUnit),
    v.description('Zero when they were told last, and not told since the whole grew (N229): they take no place.'),
  ),
  zeros: v.pipe(
    many(v.object({ ...RankUnit.entries, value: RankedValue })),
    v.description(
      'Zero, without a place: beside what is hidden, which is more than zero, or where all that is told is zero (N228).',
    ),
  ),
  nothingToRank: v.pipe(many(RankUnit), v.description('Without a value, which is not zero.')),
  demonstration,
})

export const Due = v.object({
  dueAt: v.pipe(moment, v.description('The first instant that is too late, with the offset of the office.')),
  dueOn: v.pipe(day, v.description('The last day that counts.')),
  zone: Zone,
  rule: text,
  article: text,
  verification: Mark,
  steps: many(v.object({ day, counts: v.boolean(), why: text })),
  decided: v.optional(
    v.pipe(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
      v.description(
        'What the legal desk at national rank decided otherwise than the catalogue; left out where nothing.',
      ),
    ),
  ),
})

const FieldValues = v.pipe(v.record(text, text), v.description('The fields of Form A by the names of its form.'))
const FieldChoices = many(v.object({ value: text, says: text }))
const FieldFaults = v.object({ errors: v.record(text, text), general: textOrNull })
const Theirs = v.object({ id: text, version: v.number(), values: FieldValues })

const FieldSpec = v.object({
  name: text,
  kind: text,
  most: v.number(),
  label: text,
  hint: v.optional(text),
  optional: v.boolean(),
  options: many(v.object({ value: text, says: text, group: v.optional(text) })),
})
const FieldSection = v.object({
  id: text,
  title: text,
  hint: text,
  fields: many(FieldSpec),
  rows: many(v.object({ name: text, title: text, most: v.number(), fields: many(FieldSpec) })),
})

export const FieldDevice = v.object({ deviceId: text, account: text })

export const FieldKit = v.object({
  name: text,
  office: text,
  edition: v.pipe(text, v.description('Of the choices.')),
  choices: v.pipe(
    v.nullable(
      v.object({
        elections: FieldChoices,
        stages: many(text),
        forms: FieldChoices,
        most: v.object({ terduga: v.number(), periksa: v.number() }),
        kinds: FieldChoices,
        about: FieldChoices,
        acts: FieldChoices,
        activity: v.pipe(
          v.object({ sections: many(FieldSection), offices: many(text), first: FieldValues }),
          v.description('The form of an activity, with its words, and what stands in a new one.'),
        ),
      }),
    ),
    v.description('What Form A offers at the office; null where the phone has this edition.'),
  ),
  drafts: v.pipe(many(Theirs), v.description('What the owner has begun and not submitted.')),
  activities: v.pipe(many(Theirs), v.description('Activities that the owner has begun and not entered.')),
  chain: v.pipe(
    v.object({
      lastDay: v.pipe(textOrNull, v.description('Of the post, in the last days before it; else null.')),
      checklists: many(v.object({ id: text, title: text, office: text, questions: many(text) })),
      comments: many(v.object({ id: text, about: text, who: text, body: text, at: moment })),
      lookAt: many(v.object({ id: text, who: text, question: text, note: text, at: moment })),
    }),
    v.description('What ranks above ask and say, and the answers of "no" below that wait to be looked at.'),
  ),
  bundle: v.pipe(
    v.nullable(v.object({ id: text, secret: text })),
    v.description('The key (AES-256, base64) by which the phone seals what it carries by hand; null where it has it.'),
  ),
})

export const FieldNoted = v.object({ stands: v.picklist(['noted', 'noted-before']) })

export const FieldTaken = v.object({
  version: v.pipe(v.number(), v.description('Of the draft after this text.')),
  receivedAt: v.pipe(moment, v.description("By our clock, whatever the phone's says.")),
  state: text,
  number: textOrNull,
  unsubmitted: v.pipe(v.nullable(FieldFaults), v.description('Why it was stored and yet not submitted.')),
})

export const FieldAnswers = v.object({
  answers: v.pipe(
    many(
      v.union([
        v.object({ kind: v.literal('taken'), taken: FieldTaken }),
        v.object({ kind: v.literal('changed'), theirs: Theirs }),
        v.object({ kind: v.literal('faults'), faults: FieldFaults }),
      ]),
    ),
    v.description('One for each, in the order in which they were sent.'),
  ),
})

const CamePart = v.picklist(['belum', 'cocok', 'beda'])
export const FieldFilesTaken = v.object({
  files: many(
    v.object({
      id: text,
      announcedAt: moment,
      copy: v.pipe(CamePart, v.description('beda: other bytes than were announced came; they are kept.')),
      original: CamePart,
    }),
  ),
})

export const Problem = v.object({
  type: text,
  title: text,
  status: v.number(),
  detail: v.optional(text),
  instance: v.optional(text),
  reason: v.optional(text),
  reference: v.optional(v.pipe(text, v.description('What the log knows a fault by; tell it to the operator.'))),
  fields: v.optional(many(text)),
  errors: v.optional(many(v.object({ field: text, reason: text, message: text }))),
  faults: v.optional(FieldFaults),
  theirs: v.optional(Theirs),
})

const roughDay = v.pipe(
  textOrNull,
  v.description('As closely as it was told: a day, a month or a year; null: not told.'),
)

export const PublishedFigures = v.object({
  total: v.number(),
  page: v.number(),
  pageSize: v.number(),
  figures: many(
    v.object({
      id: text,
      version: v.pipe(v.number(), v.description('A correction is a new version; the older ones stay on its page.')),
      ours: v.pipe(v.literal(false), v.description('A number of others, as they published it: never one of ours.')),
      publisher: text,
      subject: v.picklist(figureSubjects),
      region: textOrNull,
      regionName: textOrNull,
      title: Words,
      value: v.pipe(v.nullable(v.number()), v.description('Null: a statement in words.')),
      unit: v.pipe(v.nullable(v.picklist(figureUnits)), v.description('Null: the publication does not say.')),
      stage: v.nullable(Words),
      asOf: roughDay,
      saidOn: roughDay,
      source: v.object({ name: text, url: textOrNull }),
      mark: Mark,
      thread: v.pipe(textOrNull, v.description('The same for statements of one institution on one matter.')),
      measure: v.pipe(textOrNull, v.description('The measure of /api/v1/measures that counts the same.')),
      claims: v.pipe(
        many(v.looseObject({ kind: text })),
        v.description('What was printed, as it can be worked out again.'),
      ),
      note: v.nullable(Words),
      correctedBecause: textOrNull,
      recordedAt: moment,
      unitsMeant: many(v.object({ unit: v.picklist(figureUnits), because: v.picklist(['said', 'words', 'ours']) })),
      verdicts: v.pipe(
        many(v.looseObject({ is: text, says: text })),
        v.description('One for each claim, in its order, with a sentence in the asked language.'),
      ),
      againstOurs: v.variant('state', [
        v.object({ state: v.literal('no-data'), why: text }),
        v.object({ state: v.literal('matches'), ours: v.number() }),
        v.object({ state: v.literal('differs'), ours: v.number(), by: v.number() }),
      ]),
    }),
  ),
  demonstration,
})
