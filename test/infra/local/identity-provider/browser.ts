/**
 * A browser without a screen: keeps cookies by their paths, follows redirects, sends forms with
 * its Origin. Enough to sign in as people do.
 */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(fetchIt: (request: Request) => Promise<Response> = (request) => fetch(request)) {
    this.#fetch = fetchIt;
  }

  /** One request; redirects are not followed. */
  async request(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const response = await this.#fetch(new Request(url, { ...init, headers, redirect: 'manual' }));
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Opens an address and follows redirects; also says where it ended. */
  async open(address: string | URL): Promise<{ response: Response; url: URL }> {
    let url = new URL(address);
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.request(url);
      const location = response.headers.get('location');
      if (location === null) return { response, url };
      url = new URL(location, url);
    }
    throw new Error(`too many redirects, last to ${url.href}`);
  }

  /** Sends a form as a page of the address's own site does, and follows where it leads. */
  async submit(address: string | URL, fields: Readonly<Record<string, string>>) {
    const url = new URL(address);
    const response = await this.request(url, {
      method: 'POST',
      headers: { origin: url.origin },
      body: new URLSearchParams(fields),
    });
    const location = response.headers.get('location');
    return location === null ? { response, url } : this.open(new URL(location, url));
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  setCookie(name: string, value: string, path = '/'): void {
    this.#cookies.set(name, { value, path });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', ...rest] = pair.split('=');
    const attribute = (wanted: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.split('=')[1];
    const expired = Date.parse(attribute('expires') ?? '') < Date.now();
    if (attribute('max-age') === '0' || expired) this.#cookies.delete(name);
    else this.#cookies.set(name, { value: rest.join('='), path: attribute('path') ?? '/' });
  }
}
