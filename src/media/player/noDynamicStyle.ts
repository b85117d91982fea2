declare global {
  interface Window {
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean
  }
}

// video.js writes <style> elements when it is imported unless this is set, so this module must be imported before it.
window.VIDEOJS_NO_DYNAMIC_STYLE = true

export {}
