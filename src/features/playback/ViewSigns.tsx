import './look.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelsSign } from './LevelsSign'
import { LoupeBar } from './LoupeBar'

/** What is to be known of the view, in the picture's corner and in the page's direction; first what the screen adds. */
export function ViewSigns({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <div className="view-signs" dir={i18n.dir()}>
      {children}
      <LevelsSign />
      <LoupeBar />
    </div>
  )
}
