// News that nobody wrote: reports of any number, no two alike, of people with names, titles and pronouns. The same on every
// machine, so that what is measured on it can be compared.

const firstNames =
  'Ana Bo Carla Dario Elin Farid Greta Hugo Ines Jonas Kaya Lars Mira Noor Otto Petra Rosa Sami'.split(' ')
const begins =
  'Al Bre Cor Dan El Far Gar Hol Iv Jan Kel Lin Mor Nor Os Per Quin Ros Sten Tor Ul Ver Wen Yar'.split(' ')
const middles = 'a e i o u an en in on un ar er ir or ur al el il ol ul as es is os'.split(' ')
const ends = 'berg by dahl ford gren holm ker land man mond ner rick sen ski son stad ten ton vik wick'.split(
  ' ',
)
const titles = 'Mayor Captain Senator Governor Judge Professor'.split(' ')
const roles = ['the harbour master', 'chief surveyor', 'a spokesman for the council', 'who chairs the board']
const verbs = 'said told added warned argued announced explained replied insisted wrote'.split(' ')
const things = 'hull pump ferry bridge levy school budget report vote road mill tower canal clinic'.split(' ')
const does = 'leaks rises fails holds closes opens doubles waits returns sinks'.split(' ')
const whens = 'on Monday,in the spring,before the vote,since 2009,for the third time,this week'.split(',')

type Draw = <T>(from: readonly T[]) => T

/** The same draws in the same order for each `seed` (mulberry32). */
function drawing(seed: number): Draw {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (from) => from[Math.floor(next() * from.length)] as (typeof from)[number]
}

/**
 * One report of some 4 kB: a few people speak in turn, and between them things are told of nobody, so that there are about
 * as many statements to the kB as annotators find in news.
 */
export function inventedReport(seed: number): string {
  const draw = drawing(seed)
  const surname = () => draw(begins) + draw(middles) + draw(ends)
  const people = Array.from({ length: 5 }, () => ({ first: draw(firstNames), last: surname() }))
  const place = surname()
  const fact = () => `the ${draw(things)} ${draw(does)} ${draw(whens)}`
  const Fact = () => `The ${draw(things)} ${draw(does)} ${draw(whens)}`
  const paragraph = () => {
    const { first, last } = draw(people)
    return draw([
      () => `“${Fact()},” ${draw(verbs)} ${first} ${last}, ${draw(roles)}. “And ${fact()}.”`,
      () => `${draw(titles)} ${first} ${last} said that ${fact()}. ${Fact()}, ${draw(['he', 'she'])} said.`,
      () => `${last} ${draw(verbs)} reporters in ${place} that ${fact()} and ${fact()}.`,
      () => `${Fact()}, according to ${last}. The ${draw(titles).toLowerCase()} of ${place} said ${fact()}.`,
      () => `“${Fact()}. ${Fact()},” ${draw(['he', 'she'])} ${draw(verbs)}. “${Fact()}.”`,
      () =>
        `Officials in ${place} said ${fact()}, but ${first} ${last} said it was “a ${draw(things)} that ${draw(does)}”.`,
      () => `${last} said ${draw(people).last} had told ${draw(['him', 'her'])} that “${fact()}”.`,
    ])()
  }
  const plain = () =>
    `${Fact()}, and in ${place} ${fact()}. ${Fact()}; ${fact()} and ${fact()}. ${Fact()}, as in ${surname()}.`
  return Array.from({ length: 12 }, () => `${paragraph()}\n\n${plain()}\n`).join('\n')
}
