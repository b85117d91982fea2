import type { ClipId, RecordId } from '../../domain/records/ids'

/** The address of a frame of a clip, with an object of it selected where one is named. */
export type HrefOf = (clipId: ClipId, frame: number, recordId?: RecordId) => string
