export { m } from './paraglide/messages.js'
export {
  baseLocale,
  getLocale,
  isLocale,
  locales,
  overwriteGetLocale,
  overwriteServerAsyncLocalStorage,
  type Locale,
} from './paraglide/runtime.js'
export { inLanguage, languageOf, plainPath } from './language.ts'
export { here, overwritePlace } from './here.ts'
export { goneFile, noFile, plainPage, plainPageStyle, type PlainReason } from './plain-page.ts'
export { dayIn, dayInWords, inTongue, momentInWords, monthInWords, numberInWords, scoreInWords } from './dates.ts'
export { say, type Sentences } from './refusals.ts'
export {
  actionInWords,
  classInWords,
  originInWords,
  outcomeInWords,
  partyFirst,
  partyInWords,
  regimeOfCase,
  stateInWords,
  stepInWords,
  termInWords,
  whyCountedInWords,
} from './perkara.ts'
export { basisInWords, basisOf, type Basis } from './basis.ts'
export { allegationRefusals, caseRefusals, conditionInWords, plenoRefusals, sortingRefusals } from './case-refusals.ts'
export {
  accusedKindInWords,
  dutyInWords,
  followUpRefusals,
  followUpStepInWords,
  lastsInWords,
  takerInWords,
} from './penerusan.ts'
export { wordRefusals } from './word-refusals.ts'
export { holderInWords, ifNotInWords, type HolderName, type Told } from './pemegang.ts'
export { pressRefusals, signerRefusals } from './press-refusals.ts'
export { nudgeMail, reminderEventInWords, reminderInWords, reminderMail, type ReminderFacts } from './surat.ts'
export { pegawaiKindWords, rollColumnWords, rollFaultInWords, rollRefusalInWords, unitKindWords } from './pegawai.ts'
export {
  circularKindInWords,
  circularMail,
  circularSms,
  lightInWords,
  lookOfStanding,
  nodeAddress,
  nodeStandingInWords,
  unreachedInWords,
  reopeningInWords,
  verdictInWords,
} from './edaran.ts'
export { changesMail, followMail } from './ikuti.ts'
export { doorCodeMail, doorCodeSms } from './pintu.ts'
