import type { Act, ActClass } from '#law'
import { articlesFor } from './articles-for.ts'
import { classOf, type Moment } from './phase.ts'

type AllegedAs = { readonly class: ActClass; readonly articles: readonly string[] }

/**
 * As what an act is alleged: ethics or discipline by its day. Where the day of the penetapan is not known, the act's own row
 * speaks until somebody at the desk sorts it.
 */
export function allegedAs(act: Act, moment: Moment): AllegedAs {
  const actClass = classOf(act, moment)
  const articles = actClass === null ? act.articles : articlesFor(act, moment)
  return { class: actClass ?? act.class, articles: articles.map(({ cite }) => cite) }
}
