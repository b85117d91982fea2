/**
 * Names the shape in which records are stored: the first 16 characters of the SHA-256 of their JSON Schema, which a test
 * holds it against. A record that was stored in this very shape was checked when it was made, and is not checked again each
 * time a project opens; any other is, and takes on the defaults of fields that it lacks.
 */
export const RECORD_SHAPE = 'b27af6a5361c11c4'
