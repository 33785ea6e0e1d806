import { fork, type ChildProcess } from 'node:child_process'
import { accept, refuse } from '#base'
import type { Press, PressRefusal } from '#app'
import type { Naskah } from '#core'

export type Asked = { readonly number: number; readonly paper: Naskah }
export type Printed = { readonly number: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })

export type PressLimits = {
  /** Processes at most; each is started when the ones before it are busy. */
  readonly presses: number
  /** Papers that may wait. The next is refused: who asks must hear no sooner than he has gone. */
  readonly waiting: number
  /** What one paper may take. A process that takes longer is ended, and its paper with it. */
  readonly limitMs: number
  /** A process grows with every paper; after so many it makes room for a new one. */
  readonly papers: number
  /** Without work for so long it ends. */
  readonly idleMs: number
}

/** Each new process starts Node and reads the fonts again; one that had set five hundred papers had 163 MB. */
export const usualLimits: PressLimits = { presses: 1, waiting: 100, limitMs: 20_000, papers: 1_000, idleMs: 60_000 }

type Outcome = Awaited<ReturnType<Press['print']>>
type Job = {
  readonly paper: Naskah
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}
type Hand = { readonly child: ChildProcess; readonly asked: Map<number, Job>; printed: number; timer: NodeJS.Timeout }
const refused = (reason: PressRefusal['reason']) => refuse({ reason })

/**
 * Prints in processes of its own: the compiler's memory grows, and a paper that hangs must not hang the desk. One paper
 * at a time in each.
 */
export function openPress(
  limits: PressLimits = usualLimits,
  program: URL = new URL('./press-process.ts', import.meta.url),
): Press & { readonly close: () => void } {
  const waiting: Job[] = []
  const hands = new Set<Hand>()
  let numbered = 0

  const start = (): Hand => {
    const child = fork(program, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Addresses and keys are none of its business.
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    })
    const hand: Hand = { child, asked: new Map(), printed: 0, timer: setTimeout(() => undefined) }
    hands.add(hand)
    child.on('message', (answer: Printed) => {
      answered(hand, answer)
    })
    child.on('error', (error) => {
      lose(hand, error)
    })
    child.on('exit', (code, signal) => {
      lose(hand, new Error(`the press ended ${signal === null ? `with code ${String(code)}` : `by ${signal}`}`))
    })
    rest(hand)
    return hand
  }

  const letGo = (hand: Hand) => {
    clearTimeout(hand.timer)
    hands.delete(hand)
    hand.child.kill('SIGKILL')
  }
  const lose = (hand: Hand, error: Error) => {
    letGo(hand)
    for (const { reject } of hand.asked.values()) reject(error)
    hand.asked.clear()
    feed()
  }
  /** It keeps no program running that has nothing else to do. */
  const rest = (hand: Hand) => {
    hand.child.unref()
    hand.child.channel?.unref()
    clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      letGo(hand)
    }, limits.idleMs).unref()
  }

  const give = (hand: Hand, job: Job) => {
    const number = numbered++
    hand.asked.set(number, job)
    hand.child.ref()
    hand.child.channel?.ref()
    clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      job.resolve(refused('press-too-slow'))
      hand.asked.clear()
      letGo(hand)
      feed()
    }, limits.limitMs)
    hand.child.send({ number, paper: job.paper } satisfies Asked)
  }

  const answered = (hand: Hand, answer: Printed) => {
    const job = hand.asked.get(answer.number)
    // The answer to a paper that has been given up.
    if (job === undefined) return
    hand.asked.delete(answer.number)
    if ('pdf' in answer) job.resolve(accept(answer.pdf))
    else job.reject(new Error(answer.fault))
    hand.printed += 1
    if (hand.printed >= limits.papers) letGo(hand)
    else rest(hand)
    feed()
  }

  const feed = () => {
    for (;;) {
      const idle = [...hands].find(({ asked }) => asked.size === 0)
      if (waiting.length === 0 || (idle === undefined && hands.size >= limits.presses)) return
      const job = waiting.shift()
      if (job !== undefined) give(idle ?? start(), job)
    }
  }

  return {
    print: (paper) => {
      if (waiting.length >= limits.waiting) return Promise.resolve(refused('press-busy'))
      return new Promise((resolve, reject) => {
        waiting.push({ paper, resolve, reject })
        feed()
      })
    },
    close: () => {
      const closed = new Error('the press is closed')
      for (const { reject } of waiting.splice(0)) reject(closed)
      for (const hand of hands) lose(hand, closed)
    },
  }
}
