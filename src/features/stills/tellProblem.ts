import type { StillProblem } from '../../engine/ports/stills'
import { notify } from '../../stores/noticesStore'

/** Says why no still was made. Whoever cancels knows. */
export function tellProblem(problem: StillProblem): void {
  if (problem.code === 'cancelled') return
  const { code, ...values } = problem
  notify('problem', `stills.problems.${code}`, values)
}
