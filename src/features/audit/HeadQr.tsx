import encodeQr from 'qr'
import { useMemo } from 'react'

/** Light modules around the code, ISO/IEC 18004 section 6.3.8. */
const QUIET_MODULES = 4

/** Text as a QR code: dark on light in every theme, as readers want it. */
export function HeadQr({ text, label }: { readonly text: string; readonly label: string }) {
  const modules = useMemo(() => encodeQr(text, 'raw', { ecc: 'medium', border: QUIET_MODULES }), [text])
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      className="head-qr"
      role="img"
      aria-label={label}
      data-testid="head-qr"
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules.length} height={modules.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
