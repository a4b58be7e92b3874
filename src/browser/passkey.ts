import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { MadePasskey, Signed } from '#domain/people-forms.ts';
import { find } from './find.ts';

type Words = Readonly<Record<'waiting' | 'cancelled' | 'exists' | 'failed', string>>;

/** Something that the server has said, in the reader's language. */
class ToldError extends Error {}

type ToMake = Parameters<typeof startRegistration>[0]['optionsJSON'];
type ToSign = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Of what WebAuthn answers, only what is verified. */
async function make(options: ToMake): Promise<MadePasskey> {
  const { id, response } = await startRegistration({ optionsJSON: options });
  return { id, attestationObject: response.attestationObject, clientDataJSON: response.clientDataJSON };
}

async function sign(options: ToSign): Promise<Signed> {
  const { id, response } = await startAuthentication({ optionsJSON: options });
  const { authenticatorData, clientDataJSON, signature, userHandle } = response;
  return { id, authenticatorData, clientDataJSON, signature, ...(userHandle ? { userHandle } : {}) };
}

/** One passkey ceremony: asks the server what to sign, the device to sign it, and leads on to where the server says. */
class PasskeyButton extends HTMLElement {
  #button!: HTMLButtonElement;
  #status!: HTMLElement;
  #words!: Words;

  connectedCallback(): void {
    if (typeof window.PublicKeyCredential !== 'function') return;
    this.#button = find(this, 'button');
    this.#status = find(this, '[aria-live]');
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    find(this, '[data-needs]').hidden = true;
    this.#button.hidden = false;
    this.#button.addEventListener('click', () => void this.#run());
  }

  async #run(): Promise<void> {
    this.#button.disabled = true;
    this.#status.textContent = this.#words.waiting;
    try {
      const path = this.dataset['path'] ?? '';
      const asked = `${path}opciones/`;
      const makes = this.dataset['kind'] === 'make';
      const answer = makes ? await make(await this.#post<ToMake>(asked, {})) : await sign(await this.#post<ToSign>(asked, {}));
      const { next } = await this.#post<{ readonly next: string }>(path, answer);
      // In its place: Back must not lead to a link that has been used.
      location.replace(next);
    } catch (error) {
      this.#status.textContent = this.#wordsFor(error);
      this.#button.disabled = false;
      this.#button.focus();
    }
  }

  /** @returns whatever the server answers: the caller knows what it has asked for */
  async #post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': this.dataset['locale'] ?? '' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    // The session has ended meanwhile.
    if (response.redirected) location.replace(response.url);
    if (response.ok) return (await response.json()) as T;
    const { title, detail } = (await response.json()) as { readonly title: string; readonly detail: string };
    throw new ToldError(`${title}. ${detail}`);
  }

  #wordsFor(error: unknown): string {
    if (error instanceof ToldError) return error.message;
    const name = error instanceof Error ? error.name : '';
    if (name === 'InvalidStateError') return this.#words.exists;
    return name === 'NotAllowedError' || name === 'AbortError' ? this.#words.cancelled : this.#words.failed;
  }
}

customElements.define('passkey-button', PasskeyButton);
