import { kopOf, type Naskah } from '#core'
import { findRule, type Instant } from '#law'

type Head = {
  readonly officeName: string
  readonly number: string | null
  readonly writtenAt: Instant
  readonly specimen: boolean
}

/** What every paper begins with; what is not said here has its usual value. */
export const headOf = ({ officeName, number, writtenAt, specimen }: Head) =>
  ({
    kop: kopOf(officeName),
    number,
    form: null,
    writtenAt: Math.floor(Date.parse(writtenAt) / 1000),
    version: 'lengkap',
    protected: [],
    accused: [],
    specimen,
    check: null,
  }) satisfies Omit<Naskah, 'kind'>

/** The code of the form that a rule of the catalogue asks for, with its mark. */
export function formOf(ruleId: string): Naskah['form'] {
  const form = findRule(ruleId)?.forms[0]
  return form === undefined ? null : { code: `Formulir Model ${form.code} (${form.instrument})`, mark: form.mark }
}
