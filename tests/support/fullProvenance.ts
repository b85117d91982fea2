const person = { enteredBy: 'coder-7f', enteredAt: '2026-11-22T09:00:00.000Z' }

/** What a clip's record says where every field of it is filled, of two languages and with both sides of what is claimed. */
export const FULL_PROVENANCE = {
  titleAsPosted: { ar: 'عنوان', en: 'Title' },
  textAsPosted: { ar: 'نص' },
  channel: 'Channel TV',
  programme: 'Evening news',
  uploader: 'uploads',
  sourceUrl: 'https://example.org/watch?v=1',
  archiveUrl: 'https://archive.org/1',
  uploadedAt: { value: '2025-03-07T14:05', zone: '+02:00', precision: 'minute', basis: 'page', ...person },
  recordedAt: {
    claimed: { value: '2025-03-06', zone: '', precision: 'day', basis: 'caption', ...person },
    verified: { value: '2025-03-05T10:00:30', zone: 'UTC', precision: 'hour', basis: 'shadows', ...person },
  },
  cameraPlace: {
    claimed: { name: 'Bridge', isPublic: false, basis: 'caption', ...person },
    verified: {
      name: 'Roof',
      latitude: 15.5,
      longitude: 32.5,
      precisionMeters: 10,
      isPublic: false,
      basis: 'match',
      ...person,
    },
  },
  placeShown: {
    claimed: { name: 'Square', latitude: 1.25, longitude: 2.5, isPublic: true, basis: 'caption', ...person },
  },
  language: 'ar',
  rightsOwner: 'Owner',
  licence: 'CC BY 4.0',
  creditLine: 'Channel TV / Owner',
  basisForUse: 'quotation',
  acquiredHow: 'from K., by hand',
  custodyNotes: 'kept in the safe',
  entered: { channel: { basis: '', ...person } },
  checks: { source: { status: 'verified', checkedBy: 'coder-7f', basis: 'called the channel' } },
}
