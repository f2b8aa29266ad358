// The address of a script that one of the checker's scripts runs.

/**
 * `again` leaves out what the browser kept of it: a wrong file under a name that never changes
 * would be wrong for ever.
 */
export function scriptBeside(other: string, name: string, again: boolean): string {
  const address = new URL(name, other);
  if (again) address.search = String(Date.now());
  return address.href;
}
