/** What runs by the clock on the wall, in UTC: 19.00 is two at night in the west of the country, four in the east. */
export const crontab = ['0 19 * * * replay-and-compare ?max=1', '30 19 * * * reread-files ?max=1'].join('\n')
