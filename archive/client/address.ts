/** Hosts of this machine, which may be asked without encryption. */
const LOOPBACK = /^(127\.0\.0\.1|localhost)$/;

/**
 * The address of an archive as it is kept, with a slash at its end; `null` where what was typed is none. It may be typed
 * without `https://`, and with the manifest's name at its end. Only this machine may be asked without encryption: on the
 * way, others could read the numbers.
 */
export function archiveAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '' || url.search !== '') return null;
  const path = url.pathname.replace(/manifest\.json$/, '').replace(/\/*$/, '/');
  return url.origin + path;
}

/** The pattern by which the browser is asked for the host of an archive, and no other. */
export function originPattern(archive: string): string {
  const { protocol, hostname } = new URL(archive);
  // Firefox knows no ports in patterns.
  return `${protocol}//${hostname}/*`;
}
