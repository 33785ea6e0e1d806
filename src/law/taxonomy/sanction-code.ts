/** The codes of the register, §3. */
export const sanctionCodes = [
  'PNS-R1', 'PNS-R2', 'PNS-R3', 'PNS-S1', 'PNS-S2', 'PNS-S3', 'PNS-B1', 'PNS-B2', 'PNS-B3', 'PNS-PTDH',
  'MOR-T', 'MOR-B', 'MOR-ADM', 'PPPK-1', 'NONASN',
  'TNI-H1', 'TNI-H2', 'TNI-H3', 'TNI-T',
  'POL-D1', 'POL-D2', 'POL-D3', 'POL-D4', 'POL-D5', 'POL-D6', 'POL-D7', 'POL-E-R', 'POL-E-S', 'POL-E-B',
  'DES-1', 'DES-2', 'DES-3', 'DES-4',
  'CRM-188', 'CRM-189', 'CRM-490', 'CRM-494', 'CRM-547',
] as const
export type SanctionCode = (typeof sanctionCodes)[number]
