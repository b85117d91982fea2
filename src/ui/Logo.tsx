export function Logo() {
  return (
    <svg className="logo" width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 6V1h5M14 1h5v5M19 14v5h-5M6 19H1v-5" fill="none" stroke="var(--t1)" strokeWidth={2} />
      <rect x={7} y={7} width={6} height={6} fill="var(--accent)" />
    </svg>
  )
}
