import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../format/manifest.ts';

/** What stands under an edition never changes (seconds: a year, as RFC 9111 advises at most). */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The manifest changes when the archive is published again (seconds). */
const FOR_A_MINUTE = 'public, max-age=60';

/** The paths of an archive: the manifest, and names, sums, buckets and articles of an edition. Nothing else is served. */
const PATHS =
  /^\/(?:manifest\.json|[a-z0-9]{4,40}\/(?:names\.bin|sums\.bin|b\/(?<bucket>[0-9a-f]{1,8})|a\/[\w-]{1,80}))$/u;

/** Told of each request: which bucket, or what kind of thing, and nothing of who asked. */
export type Tell = (line: string) => void;

/**
 * Answers requests for an archive in a folder: reading only, without credentials, from any page. Whatever the path is,
 * nothing outside of the archive's own files is read.
 */
export function createStaticArchive(
  folder: string,
  tell: Tell,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    // Anybody may read it, and nobody is known: no cookie is asked for or set.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
      response.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
      response.setHeader('Access-Control-Max-Age', '86400');
      return end(response, 204);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS');
      return end(response, 405);
    }
    const path = (request.url ?? '').replace(/\?.*$/u, '');
    const found = PATHS.exec(path);
    if (!found) return end(response, 404);
    const file = join(folder, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return end(response, 404);
    tell(kindOf(path, found.groups?.bucket));
    const isManifest = path === `/${MANIFEST_PATH}`;
    const etag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', isManifest ? FOR_A_MINUTE : FOR_EVER);
    if (request.headers['if-none-match']?.split(/\s*,\s*/u).includes(etag)) return end(response, 304);
    response.setHeader('Content-Type', isManifest ? 'application/json' : 'application/octet-stream');
    response.setHeader('Content-Length', stat.size);
    if (request.method === 'HEAD') return end(response, 200);
    const stream = createReadStream(file);
    stream.on('error', () => response.destroy());
    response.on('close', () => stream.destroy());
    stream.pipe(response);
  };
}

/** A request in a word or two: an article's id would say what is read, a bucket's number says little. */
function kindOf(path: string, bucket: string | undefined): string {
  if (bucket !== undefined) return `bucket ${bucket}`;
  if (path.includes('/a/')) return 'article';
  return path.slice(path.lastIndexOf('/') + 1);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
