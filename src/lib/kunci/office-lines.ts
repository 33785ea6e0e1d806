import type { ActorId, KeyPerson, KeysOfOffice, KeysPage } from '#app'
import { m, momentInWords } from '#wording'

export type OfficeLines = ReturnType<typeof officeLines>

/** How the keys of one office are held, as its officers read it, and what the reader may do about it. */
export function officeLines(office: KeysOfOffice, own: KeysPage['own'], reader: ActorId) {
  const current = office.keys.find(({ retiredAt }) => retiredAt === null)
  const byOfficers = current?.byOfficers === true
  const opens = (keyId: string) => office.keys.some(({ byOfficers: held, holders }) => held && holders.includes(keyId))
  const lacks = (keyId: string) => office.keys.some(({ byOfficers: held, holders }) => held && !holders.includes(keyId))
  const mine = byOfficers && own !== null && opens(own.id)
  const others = office.people.flatMap(({ accountId, name, key }) =>
    key === null || accountId === reader ? [] : [{ value: key.id, says: name ?? m.kunci_somebody() }],
  )
  return {
    id: office.id,
    name: office.name,
    byOfficers,
    facts: [
      { term: m.kunci_held(), says: byOfficers ? m.kunci_held_by_officers() : m.kunci_held_by_server() },
      ...(byOfficers ? [{ term: m.kunci_current(), says: momentInWords(current.createdAt) }] : []),
      ...(office.recovery === null ? [] : [{ term: m.kunci_recovery(), says: momentInWords(office.recovery.madeAt) }]),
    ],
    isDue: byOfficers && current.isDue,
    people: office.people.map((one) => personLine(one, byOfficers, opens)),
    asked: office.asked === null || byOfficers ? null : askedLine(office.asked),
    mayAsk: !byOfficers && office.decides && own !== null && office.asked?.askedBy !== reader,
    mayAgree: office.asked?.mayAgree === true,
    /** Who holds a key renews it, gives it and makes new shares; who holds none can be given it, or recovers it. */
    holds: mine,
    mayRecover: byOfficers && own !== null && lacks(own.id),
    givable: mine ? others.filter(({ value }) => lacks(value)) : [],
    severable: byOfficers && office.decides ? others.filter(({ value }) => opens(value)) : [],
  }
}

export const ownKeyInWords = (own: KeysPage['own']): string =>
  own === null ? m.kunci_own_none() : m.kunci_own_since({ when: momentInWords(own.madeAt) })

/** Null: his passphrase alone opens it. */
export const passkeyInWords = (own: KeysPage['own']): string | null =>
  own?.passkey == null ? null : m.kunci_passkey_since({ when: momentInWords(own.passkey.madeAt) })

function personLine({ name, key }: KeyPerson, byOfficers: boolean, opens: (keyId: string) => boolean) {
  const says = name ?? m.kunci_somebody()
  if (key === null) return { says, status: { says: m.kunci_person_none(), look: 'idle' } as const }
  if (key.isClosed) return { says, status: { says: m.kunci_person_closed(), look: 'bad' } as const }
  if (!byOfficers || opens(key.id))
    return {
      says,
      status: { says: byOfficers ? m.kunci_person_holds() : m.kunci_person_has(), look: 'good' } as const,
    }
  return { says, status: { says: m.kunci_person_waits(), look: 'warn' } as const }
}

const askedLine = ({ askedByName, askedAt }: NonNullable<KeysOfOffice['asked']>) =>
  m.kunci_switch_asked({ who: askedByName ?? m.kunci_somebody(), when: momentInWords(askedAt) })
