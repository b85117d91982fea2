/** What the file picker offers; any file may be dropped, and is looked at by its bytes and not by its name. */
export const VIDEO_FILES = 'video/*,.mp4,.m4v,.mov,.webm,.mkv,.ts,.mts,.m2ts'
