/** A moment for people, with Latin digits in both languages: the time alone where it is today, else the day too. */
export function momentText(instant: string, language: string): string {
  const moment = new Date(instant)
  const isToday = moment.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
    hourCycle: 'h23',
    numberingSystem: 'latn',
    calendar: 'gregory',
  }).format(moment)
}
