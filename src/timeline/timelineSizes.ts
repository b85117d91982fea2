/** CSS pixels, from the timeline table of docs/interface.md. */
export const RULER_PX = 24
export const CUTS_PX = 20
export const COMMENTS_PX = 20
export const THUMBNAILS_PX = 36
/** A timeline lower than this has smaller pictures, so that lanes are left. */
export const LOW_TIMELINE_PX = 260
export const LOW_THUMBNAILS_PX = 24
export const LANE_PX = 24
export const BAR_PX = 17
export const BAR_TOP_PX = 3
/** A head row, which names and folds the lanes below it. */
export const HEAD_PX = 18
export const EXAMINED_PX = 20
export const OVERVIEW_PX = 22
/** From this width on a bar carries its tag's name, below it the letter only. */
export const NAME_FROM_PX = 80
/** From this width on a frame is a thing to be pointed at: its place is marked and the ruler counts frames. */
export const FRAME_FROM_PX = 24
/** Half of the 8 px by which a range's end can be taken. */
export const END_REACH_PX = 4
/** Half of the 16 px by which a keyframe can be taken. */
export const KEYFRAME_REACH_PX = 8
/** Marks and keyframes closer than this are drawn as one. */
export const LEAST_STEP_PX = 3
export const SNAP_PX = 6
/** A pointer that moves less than this has clicked. */
export const CLICK_SLACK_PX = 3
export const WAVEFORM_PX = 40
export const SPECTROGRAM_PX = 72
/** Below these a lane of sound shows nothing that can be read. */
export const LEAST_WAVEFORM_PX = 22
export const LEAST_SPECTROGRAM_PX = 32
/** The one line that a clip without sound has. */
export const NO_SOUND_PX = 24
/** The one line that says that a lane of sound has no room. */
export const NO_ROOM_PX = 20
