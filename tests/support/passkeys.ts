import type { Page } from 'playwright-core';

/** What a device does when it is asked for a passkey. */
export interface Device {
  /** Takes the device away, with all its passkeys. */
  readonly lose: () => Promise<void>;
  readonly countPasskeys: () => Promise<number>;
}

/** A phone with a screen lock that its owner opens when asked: Chromium's virtual authenticator. */
export async function giveDevice(page: Page): Promise<Device> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    lose: async () => {
      await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
    countPasskeys: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
