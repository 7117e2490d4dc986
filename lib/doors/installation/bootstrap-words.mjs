// The few texts that are needed before the packages that read messages are there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The text `start.bootstrap.<name>` of the messages, with `{…}` filled in.
 * @param {string} root the project's folder
 * @param {string} name
 * @param {Record<string, string | number>} values
 */
export function bootstrapWords(root, name, values = {}) {
  const messages = JSON.parse(readFileSync(join(root, 'messages', 'en.json'), 'utf8'))
  const text = messages.start?.bootstrap?.[name] ?? name
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''))
}
