import { createAddresses, decodePart } from './hidden-address.ts';

/** What the page of a topic shows. */
export interface TopicAddress {
  topicId: string;
}

const addresses = createAddresses<TopicAddress>({
  page: 'topic',
  write: ({ topicId }) => `#${encodeURIComponent(topicId)}`,
  read: readTopicAddress,
  isAddress: (value): value is TopicAddress =>
    typeof (value as Partial<TopicAddress> | undefined)?.topicId === 'string',
});

/** As `HiddenAddresses.keep`, for the page of a topic. `topic.html#ID` is the plain address. */
export const keepTopicAddress = addresses.keep;

/** As `HiddenAddresses.hide`, for the page of a topic: `topic.html` with this is a link to it. */
export const hideTopicAddress = addresses.hide;

/** As `HiddenAddresses.reveal`, for the page of a topic. An empty id is one that no topic has. */
export const revealTopicAddress = addresses.reveal;

/** Reads a plain hash: `#ID`. */
export function readTopicAddress(hash: string): TopicAddress {
  return { topicId: decodePart(hash.replace(/^#/u, '')) };
}
