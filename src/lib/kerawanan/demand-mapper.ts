import { error } from '@sveltejs/kit'
import { mapElection, mappedElections, mayMap, mayPublishMap } from '#core'
import { listElections, type MapPlace } from '#store/views'
import type { SignedIn, SignedInMembership } from '../signed-in.ts'

type Mapping = {
  readonly signedIn: SignedIn
  readonly posts: readonly [SignedInMembership, ...SignedInMembership[]]
}

/** Whoever maps no region is told what anybody is told of an address that does not exist. */
export function demandMapper(actor: SignedIn | null): Mapping {
  const [first, ...others] = actor?.memberships.filter(mayMap) ?? []
  if (actor === null || first === undefined) error(404)
  return { signedIn: actor, posts: [first, ...others] }
}

/** Which map a page is about: of the office and the election that its address names, or of the first and the last one. */
export async function mapAsked(db: App.Locals['netra']['db'], { posts }: Mapping, url: URL) {
  const [first] = posts
  const { office } = posts.find((post) => post.office.id === url.searchParams.get('kantor')) ?? first
  const all = await listElections(db)
  const elections = mappedElections(all, office.regionCode)
  const asked = elections.find(({ id }) => id === url.searchParams.get('pemilihan'))
  const election = asked ?? mapElection(all, office.regionCode)
  if (election === null) error(404)
  const place: MapPlace = { officeId: office.id, regionCode: office.regionCode, electionId: election.id }
  return {
    ...{ place, office, election: { id: election.id, name: election.name } },
    elections: elections.map(({ id, name }) => ({ value: id, says: name })),
    offices: [...new Map(posts.map((post) => [post.office.id, post.office])).values()].map(({ id, name }) => ({
      value: id,
      says: name,
    })),
    /** What links of these pages carry on. */
    query: `?kantor=${office.id}&pemilihan=${encodeURIComponent(election.id)}`,
    publishes: posts.some((post) => post.office.id === office.id && mayPublishMap(post)),
  }
}
