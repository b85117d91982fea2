/** Sends a worker one file and ends it after its one reply. Rejects where the worker fails. */
export function askWorker<Reply>(worker: Worker, file: File): Promise<Reply> {
  return new Promise<Reply>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker could not be started')))
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
