/** The oldest date that a zip can say, in whatever time zone: no date tells when somebody worked. */
export const NO_DATE = new Date(1980, 0, 1)
