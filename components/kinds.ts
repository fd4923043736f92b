import type { TopicKind } from '../engine/model/topic.ts';

/** The text key of each kind of topic. */
export const KINDS: Record<TopicKind, string> = {
  person: 'kindPerson',
  organization: 'kindOrganization',
  place: 'kindPlace',
  law: 'kindLaw',
  event: 'kindEvent',
  thing: 'kindThing',
};
