/**
 * Names what a checkpoint is made of: the way in which it is written, then the first 16 characters of the SHA-256 of the
 * JSON Schema of a log's entry, which holds that of every record; a test holds it against them. A checkpoint of another
 * shape is not read.
 */
export const CHECKPOINT_SHAPE = '1-12ee9782e01c8c7f'
