import './look.css'
import { useTranslation } from 'react-i18next'
import { LevelsSign } from './LevelsSign'
import { LoupeBar } from './LoupeBar'

/** What is to be known of the view, in the picture's corner and in the page's direction. */
export function ViewSigns() {
  const { i18n } = useTranslation()
  return (
    <div className="view-signs" dir={i18n.dir()}>
      <LevelsSign />
      <LoupeBar />
    </div>
  )
}
