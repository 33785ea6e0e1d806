import * as v from 'valibot'
import { followUpSteps } from '#core'
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

export const Received = v.object({
  receipt: text,
  receivedAt: moment,
  status: text,
  office: Office,
  next: v.object({ ...nextEntries, rule: v.nullable(Rule) }),
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
    v.picklist(['penanganan', 'penolakan']),
    v.description('Which page shows it: how reports fare, or how they are refused.'),
  ),
  unit: text,
  title: Words,
  definition: Words,
  population: Words,
  happened: text,
  known: text,
  filters: many(v.picklist(['wilayah', 'pemilihan'])),
  notAddedTo: v.pipe(many(text), v.description('Measures of another unit: never to be added to this one.')),
  query: text,
  mark: v.optional(Mark),
})

export const Measures = v.object({ measures: many(Measure) })

export const MeasureNumbers = v.object({
  measure: Measure,
  asOf: momentOrNull,
  values: many(
    v.object({
      regionCode: text,
      regionName: text,
      value: v.pipe(
        v.nullable(v.number()),
        v.description('Null: too small to be shown, or hidden so that a small one cannot be worked out.'),
      ),
    }),
  ),
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
      }),
    ),
    v.description('What Form A offers at the office; null where the phone has this edition.'),
  ),
  drafts: v.pipe(many(Theirs), v.description('What the owner has begun and not submitted.')),
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
