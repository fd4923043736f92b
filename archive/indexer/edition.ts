import type { Client } from '@opensearch-project/opensearch';
import type { EditionIndices } from '../cluster/layout.ts';
import { liveAlias } from '../cluster/layout.ts';
import { patiently, statusOf } from '../cluster/patience.ts';

/** Makes an index where it is not there yet; its template says how. */
export async function ensureIndex(client: Client, index: string, alias?: string): Promise<void> {
  const body = alias === undefined ? {} : { aliases: { [alias]: {} } };
  await patiently(async () => {
    try {
      await client.indices.create({ index, body } as never);
    } catch (error) {
      const { body: said } = error as { body?: { error?: { type?: string } } };
      if (statusOf(error) !== 400 || said?.error?.type !== 'resource_already_exists_exception') throw error;
    }
  });
}

/** Lets everything that was written to an edition be found. */
export async function refreshEdition(client: Client, { content, meta }: EditionIndices): Promise<void> {
  await patiently(() => client.indices.refresh({ index: [content, meta] } as never));
}

/** Makes an edition the one that is answered from, in one step. Editions that were live before stay until they are dropped. */
export async function goLive(client: Client, archive: string, { meta }: EditionIndices): Promise<void> {
  const alias = liveAlias(archive);
  const actions = [
    { remove: { index: `${archive}-*-meta`, alias, must_exist: false } },
    { add: { index: meta, alias } },
  ];
  await patiently(() => client.indices.updateAliases({ body: { actions } } as never));
}

/** Takes the indices of an edition away, those of its workers too. What is not there is passed by. */
export async function dropEdition(client: Client, archive: string, edition: string): Promise<void> {
  const index = [`${archive}-${edition}-meta`, `${archive}-${edition}-work`, `${archive}-${edition}-month-*`];
  await patiently(() => client.indices.delete({ index, ignore_unavailable: true } as never));
}
