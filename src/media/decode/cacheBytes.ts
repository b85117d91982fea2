/** Memory for decoded pictures around the playhead, unless set: 82 of 1920x1080 in 8 bits. */
export const CACHE_BYTES = 256e6
