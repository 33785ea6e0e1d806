/** The door of the staff (N91). */
export const doorLimits = {
  codeDigits: 6,
  codeMinutes: 10,
  /** Wrong codes for one asking; then it opens nothing any more. */
  triesAtCode: 5,
  /** Wrong codes for one person within an hour, over all askings. */
  triesAtPerson: 20,
  /** Codes that are sent to one person within an hour. */
  codesAnHour: 5,
  sessionMinutes: 20,
  slipDays: 14,
} as const
