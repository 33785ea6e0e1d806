import { readFile, stat } from 'node:fs/promises'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Feature } from '#core'

const mostBytes = 256 * 1024 * 1024

export type FeaturesRead =
  | { readonly kind: 'features'; readonly features: readonly Feature[] }
  | { readonly kind: 'too-large' | 'no-json' | 'no-features' }

/** The features of a GeoJSON or TopoJSON file; of a TopoJSON file with several layers, those of the first. */
export async function readFeatures(path: string): Promise<FeaturesRead> {
  if ((await stat(path)).size > mostBytes) return { kind: 'too-large' }
  const given = parsed(await readFile(path, 'utf8'))
  if (given === undefined) return { kind: 'no-json' }
  const features = isTopology(given) ? featuresOfTopology(given) : featuresOf(given)
  return features === null ? { kind: 'no-features' } : { kind: 'features', features }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const isTopology = (given: unknown): given is Topology =>
  isRecord(given) && given['type'] === 'Topology' && isRecord(given['objects']) && Array.isArray(given['arcs'])

function featuresOfTopology(topology: Topology): readonly Feature[] | null {
  const layer = Object.values(topology.objects).find(
    (object): object is GeometryCollection => object.type === 'GeometryCollection',
  )
  return layer === undefined ? null : featuresOf(feature(topology, layer))
}

const featuresOf = (given: unknown): readonly Feature[] | null =>
  isRecord(given) && given['type'] === 'FeatureCollection' && Array.isArray(given['features'])
    ? given['features'].map((one: unknown) => {
        const { properties, geometry } = isRecord(one) ? one : {}
        return { properties: isRecord(properties) ? properties : {}, geometry }
      })
    : null

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
