import { stampedAnswer } from '../server/stamped-answer.ts'
import { atom, type Feed } from './atom.ts'

/** Readers of feeds ask often: for five minutes they need not ask again, and after them they are told where nothing changed. */
export const feedAnswer = (feed: Feed) => stampedAnswer(atom(feed), 'application/atom+xml; charset=utf-8', 'minutes')
