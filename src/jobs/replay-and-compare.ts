import {
  compareWithLog,
  differencesOfCirculars,
  differencesOfPledges,
  differencesOfReadings,
  replayAndCompare,
  type Netra,
} from '#app'

/** Nightly: a difference between the events, the log and what is kept is a fault, and the queue's log says which. */
export const replayAndCompareTask = (netra: Netra) => async (): Promise<void> => {
  const { cases, events, differences: ofCases } = await replayAndCompare(netra)
  const differences = [
    ...ofCases,
    ...(await compareWithLog(netra)),
    ...(await differencesOfReadings(netra)),
    ...(await differencesOfCirculars(netra)),
    ...(await differencesOfPledges(netra)),
  ]
  if (differences.length === 0) return
  const shown = JSON.stringify(differences.slice(0, 20))
  throw new Error(
    `replay of ${String(cases)} cases and ${String(events)} events found ${String(differences.length)} differences: ${shown}`,
  )
}
