// Verbs that report speech, by the shape of what they take. Chosen by how often they introduced a statement in the
// training part of PolNeAR (share of their uses, learned there), and completed with their kin.

import { verbsAbroad } from '#lib/extract/vocabulary/verbs-abroad'

/** `clause`: said (that) X. `person`: told someone (that) X. `object`: called X “Y”, criticised X, vowed to X.
 *  `quoted`: reports only where a quotation stands next to it. */
export type CueKind = 'clause' | 'person' | 'object' | 'quoted'
export type CueForm = 'base' | 'present' | 'past' | 'ing'
export type CueWord = {
  kind: CueKind
  forms: CueForm[]
  /** Oftener a noun than a verb. */ nounLike: boolean
}

const lists: Record<CueKind, string> = {
  clause: `say:said write:wrote:written add note argue suggest explain reply acknowledge claim insist conclude declare tweet
    retweet report announce predict recall admit complain stress emphasize emphasise assert concede contend allege joke
    quip observe reiterate affirm confirm indicate disclose reveal lament muse opine boast brag exclaim testify point imply
    hint proclaim agree disagree deny mention recount retort warn estimate caution marvel speculate posit theorize confess
    worry surmise reckon gripe attest swear:swore:sworn vow ask pledge promise wonder propose recommend chime`,
  person: `tell:told assure inform warn urge notify caution instruct implore persuade reassure remind`,
  object: `call describe dismiss denounce label dub brand characterize characterise condemn decry deride criticize criticise
    blast slam accuse praise blame mock ridicule hail reject rebuke applaud cite declare announce refuse decline deny order
    request credit thank commend depict portray tout chide scold lambaste lambast castigate excoriate disavow defend
    highlight threaten propose trash skewer belittle disclose reiterate predict refer:referred:referred attack demand question
    liken disparage bemoan plug trumpet assail`,
  quoted: `state continue respond post read:read:read chant shout yell scream shoot:shot:shot go:went:gone think:thought:thought
    believe laugh begin:began:begun interject interrupt sing:sang:sung title caption sigh cry whisper snap fire give:gave:given
    end open close offer deadpan recite pray sum use invoke paint cast:cast:cast deem view frame shrug talk:talked:talked
    speak:spoke:spoken plead email sign name grumble mutter huff gush promote echo cheer scoff finish interpret
    know:knew:known mean:meant:meant elaborate start roar thunder bellow term christen nickname bark mock counter answer
    repeat remark comment maintain advise rule:ruled:ruled relate protest blog signal chide guess fret text beg summarize
    hope fear feel:felt:felt intone thunder crow rail`,
}

const doubling = new Set('admit quip blog dub slam beg refer'.split(' '))
const nounLike = new Set(
  `claim report note state comment remark post tweet call attack charge offer order request estimate signal hint rule text
  question point address raise title view cast name open close end use fire sign mean label brand vow promise pledge demand
  blast praise blame mock credit thank quote reference welcome answer reply counter protest mention cry laugh start
  joke guess chant shout shot email frame paint deny worry cite object approach bill term post see go speak talk tease
  read complain recommend boast caution echo cheer finish wonder blog lament`.split(/\s+/),
)

/** Every form of every cue verb, in small letters. */
export const cueWords: ReadonlyMap<string, CueWord> = build()

function build(): Map<string, CueWord> {
  const map = new Map<string, CueWord>()
  for (const verb of verbsAbroad) map.set(verb, { kind: 'clause', forms: ['past'], nounLike: false })
  for (const kind of ['clause', 'person', 'object', 'quoted'] as const) {
    for (const entry of lists[kind].split(/\s+/)) {
      const [base = '', past, participle] = (entry.split('~')[0] ?? '').split(':')
      const add = (word: string, form: CueForm) => {
        const known = map.get(word)
        if (!known)
          map.set(word, {
            kind,
            forms: [form],
            nounLike: nounLike.has(base) && form !== 'ing' && form !== 'past',
          })
        else if (!known.forms.includes(form)) known.forms.push(form)
      }
      add(base, 'base')
      add(present(base), 'present')
      add(past ?? pastOf(base), 'past')
      if (participle) add(participle, 'past')
      add(ing(base), 'ing')
    }
  }
  return map
}

function present(base: string): string {
  if (base === 'go') return 'goes'
  if (/[^aeiou]y$/.test(base)) return base.slice(0, -1) + 'ies'
  return /(s|sh|ch|x|z)$/.test(base) ? base + 'es' : base + 's'
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return base + 'd'
  if (/[^aeiou]y$/.test(base)) return base.slice(0, -1) + 'ied'
  return (doubling.has(base) ? base + base.slice(-1) : base) + 'ed'
}

function ing(base: string): string {
  if (base.endsWith('ee') || base === 'see') return base + 'ing'
  if (base.endsWith('e')) return base.slice(0, -1) + 'ing'
  if (base === 'begin') return 'beginning'
  return (doubling.has(base) ? base + base.slice(-1) : base) + 'ing'
}
