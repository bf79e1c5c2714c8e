/** A store for Keyv in a file of SQLite, with the claim that Keyv has not. @module */

import { DatabaseSync } from 'node:sqlite';

/** Opens the file; several processes may. */
export function sqliteStore(file: string) {
  const db = new DatabaseSync(file, { timeout: 2_000 });
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT)');
  db.exec('CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, until INTEGER)');
  return {
    get: async (key: string) => db.prepare('SELECT value FROM kept WHERE key = ?').get(key)?.value,
    set: async (key: string, value: string) =>
      db.prepare('INSERT INTO kept VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(key, value),
    delete: async (key: string) => db.prepare('DELETE FROM kept WHERE key = ?').run(key).changes > 0,
    has: async (key: string) => db.prepare('SELECT 1 FROM kept WHERE key = ?').get(key) !== undefined,
    clear: async () => void db.exec('DELETE FROM kept'),
    /** One statement, so that it is atomic. */
    async claim(key: string, lifeMs: number) {
      const { changes } = db
        .prepare(
          `INSERT INTO claims VALUES (?1, ?2)
           ON CONFLICT DO UPDATE SET until = excluded.until WHERE until <= ?3`,
        )
        .run(key, Date.now() + lifeMs, Date.now());
      return changes === 0 ? undefined : () => db.prepare('DELETE FROM claims WHERE key = ?').run(key);
    },
  };
}
