// Speakers: from the words of a mention to who is meant, by the fullest form of the name that the text holds.
import type { ChooseAntecedent } from '#lib/extract/antecedents'
import type { Found as Spoken } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import type { Mention } from '#lib/extract/mentions'
import { genderOf, isFirstName, withoutOwning, withoutTitles } from '#lib/extract/names'
import type { People, Person } from '#lib/extract/people'
import { antecedentOf, type Told } from '#lib/extract/pronouns'
import { roleStated } from '#lib/extract/roles-stated'
import type { Said } from '#lib/extract/said'
import { bodies, groups, roles, titles } from '#lib/extract/vocabulary/roles'
import { determiners, prepositions, subjectPronouns, timeWords } from '#lib/extract/vocabulary/words'

/** `how` names the rule that found the speaker; `sentences` have gone by since a pronoun's name was given. */
export type Speaker = { name: string; role: string | null; how: string; sentences: number | null }

/** Finds the speakers of candidates, which must be given in order: what was said before helps with "he" and "the mayor". */
export function speakersOf(
  text: string,
  frames: readonly Frame[],
  spoken: readonly Spoken[],
  people: People,
  choose: ChooseAntecedent,
): (Speaker | null)[] {
  const said: Said[] = []
  return spoken.map(({ frame: index, mention, together, isDescribed }) => {
    const frame = frames[index]
    if (!frame || !mention) return null
    const words = frame.tokens.slice(mention.from, mention.to + 1)
    const at = words[0]?.start ?? 0
    const stated = roleStated(frame.tokens, mention)
    const found = together
      ? resolveAll(together, index, frame)
      : isDescribed
        ? described(text, words)
        : resolveOne(words, at, index)
    if (found?.person) {
      noteRoles(frame.tokens, stated, found.person, people)
      if (found.person.gender === null && found.pronoun) found.person.gender = found.pronoun
    }
    if (found)
      said.push({
        at,
        name: found.name,
        person: found.person,
        frame: index,
        paragraph: frame.paragraph,
        isGroup: found.isGroup,
      })
    if (!found) return null
    const role = together || isDescribed ? null : stated && roleText(text, frame, stated, said)
    return { name: found.name, role, how: found.how, sentences: found.sentences ?? null }
  })

  /** "Maria Lind and Paul Moreau", a group to what follows: "they" are both. */
  function resolveAll(members: readonly Mention[], index: number, frame: Frame): Found | null {
    const names = members.map(({ from, to }) => {
      const words = frame.tokens.slice(from, to + 1)
      return resolveOne(words, words[0]?.start ?? 0, index)?.name
    })
    // "Anna and Paul Lind": a first name alone is of the family that closes the mention.
    const family = names.at(-1)?.split(' ').slice(1).join(' ')
    names.forEach((name, i) => {
      if (family && name && isFirstName(name)) names[i] = `${name} ${family}`
    })
    const known = names.filter((name) => name !== undefined)
    if (known.length < names.length) return null
    const name = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`
    return { name, person: null, how: 'together', isGroup: true }
  }

  function resolveOne(words: readonly Token[], at: number, index: number): Found | null {
    return resolve(text, words, at, index, { frames, people, said }, choose)
  }
}

/** "Sources close to the prince": nobody with a name. */
function described(text: string, words: readonly Token[]): Found | null {
  const [first, last] = [words[0], words.at(-1)]
  // "those close to Lind" are nobody without their "those".
  const name =
    first?.lower === 'those' ? `those${text.slice(first.end, last?.end)}` : nominalName(text, words)
  const head = headOf(words)
  return name
    ? { name, person: null, how: 'nominal', isGroup: head !== null && isGroupWord(head.lower) }
    : null
}

type Found = {
  name: string
  person: Person | null
  how: string
  isGroup: boolean
  pronoun?: 'he' | 'she'
  sentences?: number
}

function resolve(
  text: string,
  words: readonly Token[],
  at: number,
  index: number,
  told: Told,
  choose: ChooseAntecedent,
): Found | null {
  const { people } = told
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return null
  const pronoun = first.lower.split("'")[0] ?? ''
  if (words.length === 1 && subjectPronouns.has(pronoun)) {
    const meant = antecedentOf(pronoun, at, index, told, choose)
    if (!meant) return null
    return { ...meant, how: 'pronoun', ...(pronoun === 'he' || pronoun === 'she' ? { pronoun } : {}) }
  }
  // `Q:` and `A:` take turns in place of names: who they are is for a person to say.
  if (words.length === 1 && /^[QA]$/.test(text.slice(first.start, first.end))) return null
  const named = nameIn(text, words, people)
  if (named) {
    const person = people.byWords(named.words)
    if (person && isOther(person, named))
      return {
        name: [...named.titles.slice(-1), ...named.words].join(' '),
        person: null,
        how: 'name',
        isGroup: false,
      }
    if (person)
      return {
        name: person.name,
        person,
        how: person.name === named.words.join(' ') ? 'name' : 'name-completed',
        isGroup: person.gender === 'it',
      }
    return { name: named.words.join(' '), person: null, how: 'name', isGroup: false }
  }
  const isDefinite = first.lower === 'the' || first.lower === 'this' || first.lower === 'that'
  const head = headOf(words)
  if (isDefinite && head && !head.lower.endsWith('s')) {
    const person = people.byRole(
      head.lower,
      words.map(({ lower }) => lower),
      at,
    )
    if (person && words.length <= 4)
      return { name: person.name, person, how: 'role-repeated', isGroup: false }
  }
  const name = nominalName(text, words)
  return name
    ? { name, person: null, how: 'nominal', isGroup: head !== null && isGroupWord(head.lower) }
    : null
}

/** "Mrs Lind" is not the Lind whom the text calls "Mr Lind". */
function isOther({ gender }: Person, { titles: before }: { titles: readonly string[] }): boolean {
  const own = genderOf([], before)
  return own !== null && gender !== null && gender !== 'it' && own !== gender
}

/** The name that closes a mention: "Chief surveyor Tomás Breck", "the Maritime Safety Authority". Null for "the Lind campaign". */
function nameIn(
  text: string,
  words: readonly Token[],
  people: People,
): { words: string[]; titles: string[] } | null {
  let end = words.length - 1
  while (end > 0 && words[end]?.kind === 'mark') end--
  if (!words[end]?.capital) return null
  let start = end
  while (start > 0 && belongsToName(words, start - 1)) start--
  const parts: string[] = []
  for (let i = start; i <= end; i++) {
    const token = words[i]
    if (token && isApostrophe(token) && parts.length > 0)
      parts[parts.length - 1] += text.slice(token.start, token.end)
    else if (token && (token.kind === 'word' || token.lower === '&'))
      parts.push(text.slice(token.start, token.end))
  }
  const all = withoutOwning(parts)
  const { name, before } = withoutTitles(all)
  // "Dean", where the text names Howard Dean.
  if (words.length === 1 && (people.byWords(all)?.words.length ?? 0) > 1) return { words: all, titles: [] }
  if (start === 0 && words.length === 1 && name.length === 1 && isCommonWord(words[0])) return null
  return name.length > 0 ? { words: name, titles: before } : null
}

function isApostrophe(token: Token): boolean {
  return token.lower === '’' || token.lower === "'"
}

function belongsToName(words: readonly Token[], at: number): boolean {
  const token = words[at]
  if (!token) return false
  if (token.kind === 'mark') return token.lower === '.' || token.lower === '&' || isApostrophe(token)
  if (determiners.has(token.lower)) return false
  if (token.capital) return true
  if (token.lower === 'and') return isWithinBodyName(words, at)
  return (
    /^(de|del|della|da|di|van|von|der|bin|ibn|al|of|for)$/.test(token.lower) &&
    at > 0 &&
    words[at - 1]?.capital === true &&
    words[at + 1]?.capital === true
  )
}

/** The "and" of "Department of Health and Human Services": one name, for "of" came before it. */
function isWithinBodyName(words: readonly Token[], at: number): boolean {
  const of = words.findIndex(({ lower }) => lower === 'of' || lower === 'for')
  const between = words.slice(of + 1, at)
  return (
    of > 0 &&
    between.length > 0 &&
    between.every(({ capital }) => capital) &&
    bodies.has(words[of - 1]?.lower ?? '') &&
    words[at + 1]?.capital === true
  )
}

/** A word that only opens its sentence with a capital: "Critics said". */
function isCommonWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (roles.has(token.lower) ||
      titles.has(token.lower) ||
      groups.has(token.lower) ||
      determiners.has(token.lower) ||
      timeWords.has(token.lower))
  )
}

function isGroupWord(word: string): boolean {
  return word.endsWith('s') || bodies.has(word) || groups.has(word)
}

/** The last word of a mention before any "of …". */
function headOf(words: readonly Token[]): Token | null {
  let head: Token | null = null
  for (const token of words) {
    if (prepositions.has(token.lower) && head) break
    if (token.kind === 'word' && !determiners.has(token.lower)) head = token
  }
  return head
}

/** The words of a mention without its article. */
function nominalName(text: string, words: readonly Token[]): string | null {
  let from = 0
  while (
    from < words.length - 1 &&
    /^(the|a|an|this|that|these|those|which|what|whose)$/.test(words[from]?.lower ?? '')
  )
    from++
  const start = words[from]?.start
  const end = words.at(-1)?.end
  if (start === undefined || end === undefined) return null
  const name = text.slice(start, end).replace(/\s+/g, ' ')
  const first = words[0]
  const isOpener = from === 0 && first?.capital === true && !words[1]?.capital
  // "Critics of the plan", at the start of a sentence; not "Germany’s government".
  return isOpener && (isCommonWord(first) || isCommonWord(words.at(-1))) && !/['’]s$/.test(first?.lower ?? '')
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name
}

/** Remembers the role, so that "the surveyor" finds its holder later. */
function noteRoles(
  tokens: readonly Token[],
  stated: readonly [number, number] | null,
  person: Person,
  people: People,
): void {
  if (!stated) return
  for (let i = stated[0]; i <= stated[1]; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (prepositions.has(lower)) break
    if (roles.has(lower) || titles.has(lower)) people.addRole(person, lower)
  }
}

/** The role's words; "its managing director" after a body has spoken is "managing director, Straitline Ferries". */
function roleText(
  text: string,
  frame: Frame,
  [from, to]: readonly [number, number],
  said: readonly Said[],
): string | null {
  const start = frame.tokens[from]?.start
  const end = frame.tokens[to]?.end
  if (start === undefined || end === undefined) return null
  const role = text.slice(start, end).replace(/\s+/g, ' ')
  const owner = frame.tokens[from - 1]?.lower
  const body =
    owner === 'its'
      ? said.findLast(
          (one) => one.isGroup && one.person && bodies.has((one.person.words.at(-1) ?? '').toLowerCase()),
        )
      : null
  return body && body.paragraph === frame.paragraph ? `${role}, ${body.name}` : role
}
