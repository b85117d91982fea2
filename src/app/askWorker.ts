/** Asks a worker and waits for its one answer, then ends it. Rejects where the worker says in words why it cannot. */
export async function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer | string>) => {
        if (typeof data === 'string') reject(new Error(data))
        else resolve(data)
      })
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage(question)
    })
  } finally {
    worker.terminate()
  }
}
