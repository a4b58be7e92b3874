const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether whoever asks sits at the machine that answers: only there may organisations of a demonstration act. */
export function isLocal(url: string): boolean {
  return LOCAL_HOSTS.includes(new URL(url).hostname);
}
