import type { NameOrigin, Topic } from '../model/topic.ts';

/** Where a name of a topic comes from: what `origins` says of it, else it was found in the articles. */
export function originOf({ origins }: Topic, name: string): NameOrigin {
  // A name may be one that every object answers to: "constructor".
  return (origins && Object.hasOwn(origins, name) ? origins[name] : undefined) ?? 'derived';
}

/** The origins of the names that a topic goes by; nothing of names that it no longer has, or that were derived. */
export function originsOf(names: readonly string[], origin: (name: string) => NameOrigin): Pick<Topic, 'origins'> {
  const told = names.flatMap((name) => {
    const from = origin(name);
    return from === 'derived' ? [] : [[name, from] as const];
  });
  return told.length === 0 ? {} : { origins: Object.fromEntries(told) };
}
