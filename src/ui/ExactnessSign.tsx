import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface ExactnessSignProps {
  readonly kind: 'exact' | 'playing' | 'waiting' | 'approximate' | 'undecodable'
}

/** How far a frame number can be trusted, as a part of a badge. */
export function ExactnessSign({ kind }: ExactnessSignProps) {
  const { t } = useTranslation()
  const text = t(`badge.${kind}`)
  switch (kind) {
    case 'exact':
      return (
        <span className="badge-sign strong">
          <IconCheck size={14} aria-hidden="true" />
          {text}
        </span>
      )
    case 'waiting':
    case 'playing':
      return (
        <span className="badge-sign muted">
          <IconClock size={14} aria-hidden="true" />
          {text}
        </span>
      )
    case 'approximate':
    case 'undecodable':
      return (
        <span className="badge-sign strong warn">
          <IconAlertTriangle size={14} aria-hidden="true" />
          {text}
        </span>
      )
    default:
      return kind satisfies never
  }
}
