import type { Page } from './page.ts'
import type { Submission } from './submission.ts'

export type SendResult = { readonly receipt: string | undefined } | { readonly why: string }

/** A receipt longer than this is no receipt. */
const longestReceipt = 500
const patienceMs = 60_000

/**
 * Sends the answers as JSON to the address of the edition. Any 2xx answer is a receipt; its words are taken from
 * `{"receipt": "…"}`. Never throws.
 */
export async function sendAnswers({ say }: Page, url: string, submission: Submission): Promise<SendResult> {
  const stop = new AbortController()
  const waiting = setTimeout(() => stop.abort(), patienceMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    })
    if (!response.ok) return { why: say('refused', { status: response.status }) }
    return { receipt: receiptOf(await response.text()) }
  } catch {
    return { why: say('unreachable') } // No network, a refused origin, or no answer in time; a browser does not say which.
  } finally {
    clearTimeout(waiting)
  }
}

function receiptOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const receipt = typeof value === 'object' && value !== null && 'receipt' in value ? value.receipt : undefined
    return typeof receipt === 'string' && receipt !== '' ? receipt.slice(0, longestReceipt) : undefined
  } catch {
    return undefined // A server may answer with nothing at all.
  }
}
