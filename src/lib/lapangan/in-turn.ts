/**
 * One piece of work after another, in the order in which it was asked for; what throws is told to whoever asked, and the next goes on. Work that
 * reads, seals and keeps takes its time: without a turn, what was read before would be put over what a button has made of it since.
 */
export function inTurn(): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
}
