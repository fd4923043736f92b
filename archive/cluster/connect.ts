import { Client } from '@opensearch-project/opensearch';

/** How a cluster is reached. */
export interface Connection {
  /** Addresses of its nodes; another is asked where one does not answer. */
  nodes: readonly string[];
  /** How long one request may take (ms). */
  timeout?: number;
  username?: string;
  password?: string;
}

/** A client that asks another node where one fails. @throws RangeError when no node is named, or one is no address. */
export function connect({ nodes, timeout = 10_000, username, password }: Connection): Client {
  if (nodes.length === 0) throw new RangeError('No node of the cluster is named');
  for (const node of nodes) {
    if (!/^https?:$/u.test(URL.parse(node)?.protocol ?? '')) throw new RangeError(`Not the address of a node: ${node}`);
  }
  return new Client({
    nodes: [...nodes],
    requestTimeout: timeout,
    maxRetries: Math.max(2, nodes.length),
    // A node that failed is asked again soon: others stand in for it meanwhile.
    resurrectStrategy: 'optimistic',
    ...(username === undefined ? {} : { auth: { username, password: password ?? '' } }),
  });
}
