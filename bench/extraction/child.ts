// One engine in a process of its own: reads all the articles as often as the time allows, and says how many a second.
import { articles } from './texts.ts'

const [engine = '', seconds = '5'] = process.argv.slice(2)

async function reader(): Promise<(text: string) => unknown> {
  if (engine === 'wink-nlp') {
    const { default: winkNlp } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNlp(model)
    return (text) => nlp.readDoc(text).tokens().length()
  }
  if (engine === 'compromise') {
    const { default: nlp } = await import('compromise')
    return (text) => nlp(text).quotations().out('array')
  }
  const { extractStatements } = await import('#lib/extract/engine')
  const options = engine === 'fast' ? { fast: true } : {}
  return (text) => extractStatements(text, options)
}

const read = await reader()
const texts = articles()
for (const text of texts.slice(0, 20)) read(text)
const began = process.cpuUsage()
const until = performance.now() + Number(seconds) * 1000
let count = 0
while (performance.now() < until) read(texts[count++ % texts.length] ?? '')
const { user, system } = process.cpuUsage(began)
console.log(
  JSON.stringify({
    articlesPerSecond: count / ((user + system) / 1e6),
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
