// What a speaker's page may ask of the server.
import type { Answer } from '#lib/record/refusal'
import type { SpeakerView } from '#lib/record/speaker'

export type SpeakerChoice = Pick<SpeakerView, 'id' | 'name' | 'kind' | 'aliases' | 'statements'>
type Act = (desk: string, input: unknown) => Promise<Answer<SpeakerView>>
export type SpeakerActions = {
  edit: Act
  merge: Act
  find: (desk: string, typed: string) => Promise<SpeakerChoice[]>
}
