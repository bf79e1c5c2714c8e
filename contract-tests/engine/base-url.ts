/** An instance's address in the one form in which targets, reports and journals have it; what is no address is left to the client, which says so. Never a user or a password. */
export function inOneForm(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return baseUrl.replace(/[^/]*@/, '');
  const { origin, pathname } = new URL(baseUrl);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
