import { geoEquirectangular, type GeoProjection } from 'd3-geo'

/** The picture of the nation, in units of its own. */
export const sheet = { width: 1000, height: 410 } as const

type Bounds = { readonly west: number; readonly east: number; readonly south: number; readonly north: number }
const nation: Bounds = { west: 94.6, east: 141.4, south: -11.3, north: 6.4 }

const corners = ({ west, east, south, north }: Bounds): GeoJSON.MultiPoint => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [east, north],
  ],
})

/** Degrees as they are, which near the equator hardly differs from any other way to draw it. */
export const projectionOn = (bounds: Bounds = nation): GeoProjection =>
  geoEquirectangular().fitExtent(
    [
      [8, 8],
      [sheet.width - 8, sheet.height - 8],
    ],
    corners(bounds),
  )

export type Spot = readonly [x: number, y: number]

export const rounded = (value: number) => Math.round(value * 10) / 10

/** Equirectangular is a straight line in each direction: two points tell it, and a coast of 20,000 is drawn in a few milliseconds. */
const drawn = (point: Spot): Spot => projectionOn()([...point]) ?? [0, 0]
const [zero, one] = [drawn([0, 0]), drawn([1, 1])]

export const spotOf = (longitude: number, latitude: number): Spot => [
  rounded(zero[0] + (one[0] - zero[0]) * longitude),
  rounded(zero[1] + (one[1] - zero[1]) * latitude),
]
