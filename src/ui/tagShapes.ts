import type { GroupShape } from '../domain/records/codebook'

/** The outline of each group's mark as an SVG path in an 18 by 18 field; canvas and page draw the same one. */
export const TAG_SHAPE_PATHS: Readonly<Record<GroupShape, string>> = {
  square: 'M2 1H16A1 1 0 0 1 17 2V16A1 1 0 0 1 16 17H2A1 1 0 0 1 1 16V2A1 1 0 0 1 2 1Z',
  circle: 'M9 0.5A8.5 8.5 0 1 1 9 17.5A8.5 8.5 0 1 1 9 0.5Z',
  diamond: 'M9 0L18 9L9 18L0 9Z',
  hexagon: 'M4.5 1H13.5L18 9L13.5 17H4.5L0 9Z',
  bar: 'M4 1H18L14 17H0Z',
  bubble: 'M2 1H16A1 1 0 0 1 17 2V13A1 1 0 0 1 16 14H9L5 18V14H2A1 1 0 0 1 1 13V2A1 1 0 0 1 2 1Z',
  film: 'M1 1H4V3H7V1H11V3H14V1H17V17H14V15H11V17H7V15H4V17H1Z',
  octagon: 'M5.3 0.5H12.7L17.5 5.3V12.7L12.7 17.5H5.3L0.5 12.7V5.3Z',
}
